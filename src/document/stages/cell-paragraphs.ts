/** The paragraphs of a cell → one text in which agencies, or times, are parted. */
import { beginsOffice } from "./office-name";

/** What else a name begins with: groups of offices, and bodies whose names have no word for an office. */
const otherHeads = /^(?:(?:Các|Những|Hải quan|Bưu điện|Điện lực|Mặt trận)\s|(?:VNPT|Viettel|MobiFone|EVN)(?=\s|$))/u;
/** A name of so many words stands alone; shorter ones, as "Văn phòng", may go on in the next paragraph. */
const wholeName = 3;

/** The agencies of a cell: two paragraphs that each name one are two, though no comma stands between them. */
export function agenciesOf(paragraphs: readonly string[]): string {
  return paragraphs.reduce((text, next) => {
    if (text === "" || next === "") return text + next;
    const begins = beginsOffice(next) || otherHeads.test(next);
    const last = text.slice(text.lastIndexOf(";") + 1).trim();
    const isName = beginsOffice(last) || (/^\p{Lu}/u.test(last) && last.split(" ").length >= wholeName);
    const apart = begins && isName && !/(?:[,;:(–-]|\svà)$/u.test(text);
    return `${text}${apart ? ";" : ""} ${next}`;
  }, "");
}

/** The times of a cell: two paragraphs that each name one are two, though no semicolon stands between them. */
export function timesOf(paragraphs: readonly string[]): string {
  return paragraphs.reduce((text, next) => {
    const apart = /\d$/u.test(text) && /^(?:Quý|Tháng|Năm|Ngày|Trước|Hằng|Hàng|Từ|Đến)\s/u.test(next);
    return text === "" ? next : `${text}${apart ? ";" : ""} ${next}`;
  }, "");
}
