/** Where no name of an office ends: in the middle of a word, behind what opens a name, inside a list of places. */

/** The last syllable of a name and the next one make one word: no name ends between them. */
const oneWord =
  /(?:^|\s)(?:cơ quan|đơn vị|địa phương|đặc khu|thành phố|thị xã|thị trấn|(?:nông|công|lâm|ngư|diêm|doanh|sự) nghiệp|đào tạo|thông tin|công (?:nghệ|trình|chức|cộng)|tổng hợp|môi trường|khu vực|trồng trọt|nuôi trồng|xã hội|dịch vụ(?: (?:nông|công|tổng))?|cơ quan chuyên|(?:[uủ][yỷ] ban nhân dân|hội đồng nhân dân|UBND|HĐND) (?:tỉnh|thành|huyện|xã|phường|thị))$/iu;
/** These open a name: "Hợp tác xã chè Vĩnh Tân". */
const unfinished = /(?:^|\s)(?:hợp tác xã|công ty|chi nhánh|là|và|cổ phần|TNHH)$/iu;
/** "Hội LHPN các huyện, thị xã, thành phố": a list of places goes on. */
const listGoesOn = /^,?\s*(?:thành phố|thị xã|thị trấn|đặc khu|huyện|quận|xã|phường)(?:\s+\p{Ll}|,)/u;
const ofListed = /(?:^|\s)các\s(?:tỉnh|huyện|xã|phường|thị xã|quận)(?:,\s[\p{Ll}]+(?:\s[\p{Ll}]+)?)*$/iu;

/** Whether a name would end in the middle of a word at a place: "cơ | quan", "nông | nghiệp". */
export function partsWord(text: string, at: number): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(at))?.[1];
  if (unfinished.test(text.slice(0, at))) return true;
  if (ofListed.test(text.slice(0, at)) && listGoesOn.test(text.slice(at))) return true;
  return next !== undefined && oneWord.test(`${text.slice(0, at)} ${next}`);
}
