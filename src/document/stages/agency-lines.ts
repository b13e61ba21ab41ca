/** Agencies in paragraphs of their own → one text in which they are parted. */
import { beginsOffice } from "./office-name";

/** A name of so many words stands alone; shorter ones, as "Văn phòng", may go on in the next paragraph. */
const wholeName = 3;

/** The agencies of a cell: two paragraphs that each name one are two, though no comma stands between them. */
export function agenciesOf(paragraphs: readonly string[]): string {
  return paragraphs.reduce((text, next) => {
    if (text === "" || next === "") return text + next;
    const begins = beginsOffice(next) || /^(?:Các|Những)\s/u.test(next);
    const last = text.slice(text.lastIndexOf(";") + 1).trim();
    const isName = beginsOffice(last) || (/^\p{Lu}/u.test(last) && last.split(" ").length >= wholeName);
    const apart = begins && isName && !/(?:[,;:(–-]|\svà)$/u.test(text);
    return `${text}${apart ? ";" : ""} ${next}`;
  }, "");
}
