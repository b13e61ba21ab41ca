/** Protection of sheets and of the workbook's structure. Hashes of passwords are kept as they are. */
import { legacyPasswordHash, type PasswordCheck, type ProtectionOptions, type SheetProtection } from "../model";
import { attribute, child, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { tag } from "./xml-writer";

/** The file's attribute for each permission; 1 there means "protected", so the opposite of allowed. */
const LOCKS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

export function readSheetProtection(sheet: XmlElement): SheetProtection | null {
  const element = child(sheet, "sheetProtection");
  if (element === undefined || !flagAttribute(element, "sheet")) return null;
  const allowed = (name: keyof typeof LOCKS): boolean => !flagAttribute(element, LOCKS[name], true);
  const noUnlocked = flagAttribute(element, "selectUnlockedCells");
  const noLocked = flagAttribute(element, "selectLockedCells");
  const options: ProtectionOptions = {
    allowAutoFilter: allowed("allowAutoFilter"),
    allowDeleteColumns: allowed("allowDeleteColumns"),
    allowDeleteRows: allowed("allowDeleteRows"),
    allowEditObjects: !flagAttribute(element, "objects"),
    allowEditScenarios: !flagAttribute(element, "scenarios"),
    allowFormatCells: allowed("allowFormatCells"),
    allowFormatColumns: allowed("allowFormatColumns"),
    allowFormatRows: allowed("allowFormatRows"),
    allowInsertColumns: allowed("allowInsertColumns"),
    allowInsertHyperlinks: allowed("allowInsertHyperlinks"),
    allowInsertRows: allowed("allowInsertRows"),
    allowPivotTables: allowed("allowPivotTables"),
    allowSort: allowed("allowSort"),
    selectionMode: noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal",
  };
  return { options, password: readPassword(element, "password", "") };
}

export function writeSheetProtection(protection: SheetProtection | null): string {
  if (protection === null) return "";
  const { options } = protection;
  const locks = Object.fromEntries(
    Object.entries(LOCKS).map(([name, lock]) => [lock, options[name as keyof typeof LOCKS] ? false : null]),
  );
  return tag("sheetProtection", {
    ...passwordAttributes(protection.password, "password", ""),
    sheet: true,
    objects: options.allowEditObjects ? null : true,
    scenarios: options.allowEditScenarios ? null : true,
    ...locks,
    selectLockedCells: options.selectionMode === "Normal" ? null : true,
    selectUnlockedCells: options.selectionMode === "None" ? true : null,
  });
}

export function readWorkbookProtection(workbook: XmlElement): { password: PasswordCheck | null } | null {
  const element = child(workbook, "workbookProtection");
  if (element === undefined || !flagAttribute(element, "lockStructure")) return null;
  return { password: readPassword(element, "workbookPassword", "workbook") };
}

export function writeWorkbookProtection(protection: { readonly password: PasswordCheck | null } | null): string {
  if (protection === null) return "";
  return tag("workbookProtection", {
    ...passwordAttributes(protection.password, "workbookPassword", "workbook"),
    lockStructure: true,
  });
}

/** @param prefix of the attributes of a strong hash: "workbookAlgorithmName" or plain "algorithmName" */
function readPassword(element: XmlElement, legacy: string, prefix: string): PasswordCheck | null {
  const named = (name: string): string =>
    prefix === "" ? name.charAt(0).toLowerCase() + name.slice(1) : prefix + name;
  const algorithm = attribute(element, named("AlgorithmName"));
  const hash = attribute(element, named("HashValue"));
  if (algorithm !== undefined && hash !== undefined) {
    const salt = attribute(element, named("SaltValue")) ?? "";
    return { kind: "hash", algorithm, hash, salt, spinCount: numberAttribute(element, named("SpinCount")) ?? 0 };
  }
  const old = attribute(element, legacy);
  return old === undefined || old === "" ? null : { kind: "legacy", hash: old.toUpperCase().padStart(4, "0") };
}

function passwordAttributes(
  password: PasswordCheck | null,
  legacy: string,
  prefix: string,
): Readonly<Record<string, string | number>> {
  const named = (name: string): string =>
    prefix === "" ? name.charAt(0).toLowerCase() + name.slice(1) : prefix + name;
  if (password === null) return {};
  if (password.kind === "legacy") return { [legacy]: password.hash };
  if (password.kind === "text") return password.text === "" ? {} : { [legacy]: legacyPasswordHash(password.text) };
  return {
    [named("AlgorithmName")]: password.algorithm,
    [named("HashValue")]: password.hash,
    [named("SaltValue")]: password.salt,
    [named("SpinCount")]: password.spinCount,
  };
}
