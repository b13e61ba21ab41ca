/** The chips of an agency cell: its known agencies by id, its other words as they are written. */
import type { AgencyReading } from "../../agency";
import type { Chip } from "./agency-picker";

export function chipsOf(reading: AgencyReading): Chip[] {
  const chips = new Map<string, Chip>();
  for (const { ref, head } of reading.refs) {
    if (ref.kind === "agency" && ref.id !== null && ref.name !== null)
      chips.set(ref.id, { key: ref.id, label: ref.name, member: { id: ref.id } });
    else {
      // A member of "Các sở: …" goes out of its list with the head it had there.
      const text = head === null ? ref.text : `${head} ${ref.text}`;
      chips.set(`text ${text}`, { key: `text ${text}`, label: text, member: { text } });
    }
  }
  return [...chips.values()];
}
