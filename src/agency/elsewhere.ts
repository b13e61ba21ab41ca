/**
 * Communes that a list names beside places nobody here knows: "UBND các xã Bát Xát, Hợp Thành, Văn Bàn" lie in another province, where
 * a Hợp Thành is too. What would be certain alone is then for a person to confirm.
 */
import { matchKey } from "../text/key";
import type { CellPart } from "./part";
import type { Registry } from "./registry";
import { suggestAgencies } from "./suggest";

const placeName = new RegExp(
  `^(?:(?:${matchKey("UBND")}|${matchKey("Ủy ban nhân dân")}) )?(?:${["xã", "phường", "thị trấn", "đặc khu"].map(matchKey).join("|")}) `,
  "u",
);
const placeHead = /(?:^|ubnd )(?:xã|phường|thị trấn|đặc khu)$/u;
/** As near as this to a place of the registry, an unknown one is that place with a slip. */
const leastSlip = 0.85;

/** The parts, with communes in doubt ("unknown", their ids kept for suggestions) where most communes of the cell are foreign. */
export function doubtPlacesElsewhere(parts: CellPart[], text: string, registry: Registry): CellPart[] {
  const known = parts.filter((part) => isKnownCommune(part, registry));
  if (known.length === 0) return parts;
  const foreign = parts.filter((part) => isForeignPlace(part, text, registry));
  if (foreign.length <= known.length) return parts;
  return parts.map((part) => (known.includes(part) ? { ...part, kind: "unknown" } : part));
}

function isKnownCommune(part: CellPart, registry: Registry): boolean {
  return part.kind === "agency" && registry.byId.get(part.ids[0] ?? "")?.kind === "ubnd-xa";
}

function isForeignPlace(part: CellPart, text: string, registry: Registry): boolean {
  if (part.kind !== "unknown" || part.ids.length > 0) return false;
  const written = text.slice(part.start, part.end);
  if (!placeName.test(matchKey(written)) && !placeHead.test(part.head ?? "")) return false;
  return !suggestAgencies(registry, written, { head: part.head }).some(({ score }) => score >= leastSlip);
}
