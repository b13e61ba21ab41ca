/** Protection of a sheet or of the workbook's structure. */

export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "Unlocked" | "None";
}

/** How a password is known: as given here, or only as the file's hash. */
export type PasswordCheck =
  | { readonly kind: "text"; readonly text: string }
  /** The 16-bit hash of old files, four hexadecimal digits. */
  | { readonly kind: "legacy"; readonly hash: string }
  | {
      readonly kind: "hash";
      readonly algorithm: string;
      readonly hash: string;
      readonly salt: string;
      readonly spinCount: number;
    };

export interface SheetProtection {
  options: ProtectionOptions;
  password: PasswordCheck | null;
}

/** What Excel allows when `protect()` gets no options: selecting, nothing else. */
export const defaultProtectionOptions: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** The 16-bit password hash of the file format (ECMA-376 part 4, 14.7.1), four hexadecimal digits. */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  const codes = [...password].map((letter) => letter.charCodeAt(0) & 0xff);
  for (const code of codes.reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= code;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= codes.length;
  hash ^= 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
