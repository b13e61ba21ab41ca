/** Whether an office belongs to another province than a registry's: its plan's "Công an tỉnh" is not the one the registry knows. */
import { matchKey } from "../text/key";
import { provinces } from "./lexicon/province";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { tokenize } from "./token";

export interface OtherProvince {
  /** The province or city as the office's name has it. */
  readonly province: string;
  /** The registry's own. */
  readonly own: string;
}

/** "tỉnh Nghệ An", "TP. Huế", "Tỉnh ủy Sơn La", "Thành ủy Hà Nội": what stands right before a province's name. */
const before = new Set(["tỉnh", "phố", "tp", "ủy"].map(matchKey));

/**
 * The province that the name of an office ("UBND tỉnh Nghệ An", "UBND huyện Quỳ Hợp, tỉnh Nghệ An") names beside the registry's own;
 * null where it names none or the registry's, and for a registry of no province.
 */
export function otherProvince(registry: Registry, office: string): OtherProvince | null {
  const [own] = registry.territories;
  if (own === undefined) return null;
  const tokens = tokenize(office.normalize("NFC"));
  for (let at = tokens.length - 1; at > 0; at--) {
    const end = phraseEnd(provinces, tokens, at);
    const word = tokens[at - 1]?.key === "." ? tokens[at - 2] : tokens[at - 1];
    if (end === null || !before.has(word?.key ?? "")) continue;
    const keys = tokens.slice(at, end).flatMap(({ kind, key }) => (kind === "word" ? [key] : []));
    const isOwn = registry.territories.some(({ nameKeys }) => nameKeys.join(" ") === keys.join(" "));
    if (isOwn) return null;
    return {
      province: tokens
        .slice(at, end)
        .map(({ raw }) => raw)
        .join(" "),
      own: own.name,
    };
  }
  return null;
}
