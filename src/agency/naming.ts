/**
 * The writings of one name that mean the same without any doubt: with and without the province's own name, abbreviated
 * heads written out. Nothing here knows a province: its name comes from the record of its People's Committee.
 */
import { matchKey } from "../text/key";
import type { AgencyRecord } from "./record";

/** Heads that are written both ways in names. */
const writtenOut: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})UBND(?!\p{L})/gu, "Ủy ban nhân dân"],
  [/(?<!\p{L})HĐND(?!\p{L})/gu, "Hội đồng nhân dân"],
  [/(?<!\p{L})MTTQ(?!\p{L})/gu, "Mặt trận Tổ quốc"],
  [/(?<!\p{L})UBMTTQ(?!\p{L})/gu, "Ủy ban Mặt trận Tổ quốc"],
  [/(?<!\p{L})(?:BQL|Ban QL)(?!\p{L})/gu, "Ban Quản lý"],
  [/(?<!\p{L})KKT(?!\p{L})/gu, "Khu kinh tế"],
  [/(?<!\p{L})KCN(?!\p{L})/gu, "Khu công nghiệp"],
  [/(?<!\p{L})VP(?!\p{L})/gu, "Văn phòng"],
  [/(?<!\p{L})TP\.?(?!\p{L})/gu, "thành phố"],
  [/(?<!\p{L})TX\.?(?!\p{L})/gu, "thị xã"],
  [/(?<!\p{L})(?:TTYT)(?!\p{L})/gu, "Trung tâm Y tế"],
];

/** A territory that is the registry's own: what "tỉnh" alone means in its cells. */
export interface OwnTerritory {
  /** "tỉnh" or "thành phố". */
  readonly unit: string;
  readonly name: string;
  /** The words of "tỉnh Thanh Hóa" as keys; the first of them are the unit's. */
  readonly keys: readonly string[];
  readonly unitLength: number;
  /** The words of "tỉnh" and of "Thanh Hóa" alone. */
  readonly unitKeys: readonly string[];
  readonly nameKeys: readonly string[];
}

const provincialCommittee = /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND) (tỉnh|thành phố) (.+)$/u;

/** The territories of the records of kind "ubnd-tinh" ("Ủy ban nhân dân tỉnh Thanh Hóa"). */
export function ownTerritories(records: readonly AgencyRecord[]): OwnTerritory[] {
  return records.flatMap((record) => {
    const parts = record.kind === "ubnd-tinh" ? provincialCommittee.exec(record.name.normalize("NFC")) : null;
    if (parts === null) return [];
    const [, unit = "", name = ""] = parts;
    const keys = `${unit} ${name}`.split(" ").map(matchKey);
    const unitLength = unit.split(" ").length;
    const [unitKeys, nameKeys] = [keys.slice(0, unitLength), keys.slice(unitLength)];
    return [{ unit, name, keys, unitLength, unitKeys, nameKeys }];
  });
}

/** Kinds of which a long name can be left without its territory; "Công an", "Viện Kiểm sát nhân dân" are bodies of the state everywhere. */
const ownKinds = new Set(["so", "don-vi", "don-vi-su-nghiep", "ban-quan-ly", "truong", "bao-chi"]);

/** All writings of a name beyond itself, written-out heads first, then with the territory added or changed. */
export function variantsOf(record: AgencyRecord, name: string, territories: readonly OwnTerritory[]): string[] {
  const forms = new Set([name]);
  const out = writtenOut.reduce((text, [short, full]) => text.replace(short, full), name);
  forms.add(out);
  if (record.level === "tinh" && record.kind !== "ubnd-tinh" && record.kind !== "hdnd")
    for (const form of [name, out])
      for (const territory of territories)
        for (const variant of territorial(form, territory, ownKinds.has(record.kind))) forms.add(variant);
  forms.delete(name);
  return [...forms];
}

/** "Công an tỉnh Thanh Hóa" → "Công an tỉnh", "Công an Thanh Hóa"; a name without a territory gains none here. */
function territorial(name: string, { unit, name: own }: OwnTerritory, bare: boolean): string[] {
  const endings = [`${unit} ${own}`, own, unit];
  const key = matchKey(name);
  const ending = endings.find((candidate) => key.endsWith(` ${matchKey(candidate)}`));
  if (ending === undefined) return [];
  const core = name.slice(0, name.length - ending.length).trimEnd();
  if (core.length < 4) return [];
  const alone = bare && core.split(" ").length >= 4 ? [core] : [];
  return [...alone, ...endings.map((candidate) => `${core} ${candidate}`)];
}
