/**
 * One cell for both: "Chủ trì: Sở A; phối hợp: Sở B", "Sở A chủ trì, phối hợp với Sở B", "Sở A (chủ trì), Sở B", "Sở A chủ trì; Sở B phối hợp". Parted by the
 * words that stand there; a cell that says nothing of the kind is the lead's alone.
 */
import { readFields } from "./fields";

interface Parted {
  readonly lead: string;
  readonly coordinating: string;
}

const together = /^(.+?)[\s,;.–-]+(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+với)?\s*:?\s+(.+)$/iu;
/** "Sở A chủ trì; Công an tỉnh, UBND các xã phối hợp" */
const bothBehind = /^([^;]+?)\s+chủ trì\s*[;,]\s*([^;]+?)\s+phối hợp(?: thực hiện)?[\s.;]*$/iu;
const coordinatingInBrackets = /\s*\((?:(?:cơ quan|đơn vị)\s+)?phối hợp(?: thực hiện)?\)(?=[\s.;,]*$)/iu;
const inBrackets = /^(.+?)\s*\((?:cơ quan |đơn vị )?chủ trì\)\s*[,;.]?\s*(.*)$/iu;

export function partAgencies(lead: string, coordinating: string): Parted {
  if (coordinating !== "") return { lead, coordinating };
  const fields = readFields(lead);
  if (fields?.lead !== undefined) return { lead: fields.lead, coordinating: fields.coordinating ?? "" };
  const found = bothBehind.exec(lead) ?? inBrackets.exec(lead) ?? together.exec(lead);
  if (found === null) return { lead, coordinating };
  const others = (found[2] ?? "").replace(coordinatingInBrackets, "");
  return { lead: (found[1] ?? "").replace(/\s+chủ trì$/iu, ""), coordinating: others };
}
