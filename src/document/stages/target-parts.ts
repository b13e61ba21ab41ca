/**
 * What a clause of a goal leaves out because the one before it said it: "Tỷ lệ thất nghiệp dưới 3%, thành thị dưới 4%" measures the
 * rate in towns, and a town alone measures nothing.
 * Reads: indicators as target-figure.ts finds them. Promises: a part is named with its whole; what may stand alone stays as it is.
 */

const rate = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)\s/iu;
const share = /^(?:tỷ trọng|tỉ trọng)\s/iu;
/** A place, a level, a sex, or what the part has: words that say which part, never what is measured. */
const place =
  /^(?:(?:ở|tại)\s+)?(?:(?:khu vực|vùng)\s.{2,50}|thành thị|nông thôn|đô thị|miền núi|đồng bằng|hải đảo|cấp (?:tỉnh|huyện|xã|cơ sở|trung ương)|tuyến (?:tỉnh|huyện|xã))$/iu;
const level =
  /^(?:(?:cấp|bậc)\s+)?(?:mầm non|mẫu giáo|nhà trẻ|tiểu học|trung học(?: cơ sở| phổ thông)?|THCS|THPT|đại học|nam|nữ)(?:(?:\s*,\s*|\s+và\s+)(?:mầm non|mẫu giáo|tiểu học|trung học(?: cơ sở| phổ thông)?|THCS|THPT))*$/iu;
const having = /^(?:có|qua)\s(?:bằng|chứng chỉ|đào tạo)(?:\s.{0,40})?$/iu;
const sector =
  /^(?:công nghiệp|dịch vụ|thương mại|nông nghiệp|nông|lâm|xây dựng|thủy sản|du lịch)(?:\s*[-–,]\s*(?:xây dựng|dịch vụ|lâm nghiệp|lâm|thủy sản|nghiệp)|\s+và\s+(?:xây dựng|dịch vụ|thủy sản)|\s+nghiệp)*$/iu;

const town = /(?<!\p{L})(?:đô thị|thành thị)(?!\p{L}|\s(?:hóa|hoá))/iu;
const country = /(?<!\p{L})nông thôn(?!\p{L}|\smới)/iu;

/** "bảo hiểm thất nghiệp" behind "… tham gia bảo hiểm xã hội": as long, and begun with the same words. */
function insteadOfEnd(part: string, whole: string): string | null {
  const own = part.split(" ");
  const words = whole.split(" ");
  const end = words.slice(-own.length);
  const isLike =
    own.length >= 3 &&
    own.length <= 5 &&
    words.length > own.length + 2 &&
    own.slice(0, 2).join(" ") === end.slice(0, 2).join(" ");
  return isLike ? [...words.slice(0, -own.length), ...own].join(" ") : null;
}

/**
 * The indicator of a part of the rate named before it, or null for one that stands alone. Both are shares of something: only
 * rates in per cent are given parts this way.
 */
export function partOfRate(part: string, whole: string): string | null {
  if (whole === "" || !rate.test(whole) || rate.test(part)) return null;
  // "Tỷ trọng công nghiệp 32%; dịch vụ 43%": one sector stands for the other.
  const [kind = ""] = share.exec(whole) ?? [];
  if (kind !== "" && sector.test(part)) return sector.test(whole.slice(kind.length)) ? `${kind}${part}` : null;
  const isGroup = place.test(part) || level.test(part) || having.test(part);
  if (!isGroup) return insteadOfEnd(part, whole);
  // "Tỷ lệ chất thải đô thị … 98%, nông thôn 92%": the one place stands for the other.
  if (country.test(part) && town.test(whole)) return whole.replace(town, "nông thôn");
  if (town.test(part) && country.test(whole)) return whole.replace(country, "đô thị");
  const label = /^(.+):\s[^:]+$/u.exec(whole)?.[1];
  return label === undefined ? `${whole}, ${part}` : `${label}: ${part}`;
}

/** "Cứng hóa 100% đường trục thôn, 80% đường ngõ xóm": what is done is said once for the figures that only count. */
const done = /^(\p{L}+(?:\s\p{L}+){0,3})\s…\s/u;
const predicate = /\s(?:được|có|đạt|tham gia|sử dụng)\s/u;

/** The verb that a following bare figure of the same unit shares; "" for none. */
export const verbOf = (indicator: string): string => done.exec(indicator)?.[1] ?? "";

/** Whether what a bare figure counts does nothing by itself, so that the verb before it is said of it, too. */
export const takesVerb = (indicator: string): boolean => !predicate.test(indicator);
