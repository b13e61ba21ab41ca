/**
 * One clause of a goal → indicator, comparator, value, unit. Reads: a clause (target-clauses.ts) and the indicator named before
 * it. Promises: the value stands in the clause; of several numbers it is the one that is to be reached ("từ 2,86% xuống còn 1,9%"),
 * never an age, a size or what another number is counted by ("từ 15 tuổi trở lên", "trên 1 ha").
 */
import type { Target } from "../../plan/plan";
import { beginsAction } from "./action-word";
import { numberSource, readNumber } from "./vietnamese-number";
import { compared } from "./when";

const period = "(?:năm\\s+20\\d{2}|giai đoạn\\s+20\\d{2}\\s*[-–]\\s*20\\d{2}|(?:ngày\\s+)?\\d{1,2}/\\d{1,2}/20\\d{2})";
export const timePrefix =
  /^(?:[^:]{0,40}mục tiêu[^:]{0,60}:|nhiệm vụ chung\s*:|trong đó\s*[,:]?|(?:về|ngoài)\s[^:;,.\d]{2,50}:|lộ trình[^:]{0,40}:|phấn đấu\s*,?|ngoài ra\s*,|về\s[^:.;\d]{2,60}:|đồng thời\s*,?|tương ứng\s+|và\s+)\s*/iu;
export const timeLead = new RegExp(
  `^(?:phấn đấu\\s+)?(?:(?:(?:đến|trong|hết|vào|từ)\\s+(?:hết\\s+|cuối\\s+)?)?${period}|(?:đến|trong|hết)\\s+(?:hết\\s+)?(?:quý\\s+[IV]+|tháng\\s+\\d{1,2}|ngày\\s+\\d{1,2}/\\d{1,2})(?:\\s*/\\s*20\\d{2}|\\s+năm\\s+20\\d{2})?|(?:hằng|hàng|mỗi|cả)\\s+năm)\\s*[,:]?\\s*`,
  "iu",
);
const single = new RegExp(numberSource, "gu");
/** "60 đến 70 triệu", "50% đến 60%", "30.000 ha đến 33.000 ha". */
const range = new RegExp(
  `^(?:từ\\s+)?(${numberSource})\\s*(%?)(?:/năm|\\s+(?<unit>\\p{L}+\\d?)(?=\\s+(?:đến|[-–—])\\s+${numberSource}\\s+\\k<unit>(?!\\p{L})))?\\s*(?:đến|[-–—])\\s*(?<upper>${numberSource})`,
  "iu",
);
const unitWords =
  "%(?:\\s*/\\s*năm)?|(?:nghìn |ngàn |triệu |trăm )*(?:tỷ|tỉ|nghìn|ngàn|triệu)(?:\\s+(?:đồng|USD|đô la|tấn|kWh|lượt(?: người| khách)?|hành khách|ha|lít|m2|m3|cây|con|người|hộ|lao động|việc làm|sản phẩm|thuê bao))?|USD|đồng|điểm phần trăm|điểm %|tấn|tạ|kg|lít|ha|km2|km|m2(?: sàn)?|m3|mét|MW|kWh|người|lượt khách|lượt|doanh nghiệp|căn hộ|căn|giường bệnh|giường|bác sĩ|bác sỹ|dược sĩ|xã|phường|thị trấn|huyện|đơn vị|trường|sản phẩm|dự án|trung tâm|năm|tuổi|điểm|hộ|lần|tiêu chí|trụ sở|địa phương nước ngoài|địa phương|hợp tác xã|khu công nghiệp|cụm công nghiệp|nhà máy|cơ sở|lao động|việc làm|học sinh|sinh viên|trẻ em|cán bộ|hội viên|mô hình|công trình|đề án|nhiệm vụ|thủ tục|tuyến|cây|làng nghề|thôn|bản|ấp|nhãn hiệu|sáng chế|chợ|phòng học|cuộc|lớp|hồ sơ|chiếc|tàu|trạm|đô thị|thuê bao|ngày|giờ|bậc";
const perUnit =
  "(?:năm|ha|người(?:/ngày)?|vạn dân|nghìn dân|1\\.000 dân|10\\.000 dân|100\\.000 dân|ngày(?: đêm)?|tháng|kg|m2|km2|hộ|lượt|vụ|lần)";
const unitAfter = new RegExp(`^\\s*(${unitWords})(?=$|[\\s,.;:)/])(?:\\s*/\\s*${perUnit})*`, "iu");
/** Words between what is measured and its figure. */
const near =
  "(?:\\s+(?:khoảng|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|không dưới|hơn|từ|thêm|mức|được|bình quân|cả))*\\s*$";
const reached = new RegExp(`(?:đạt|chiếm|còn|xuống|lên|ở mức)${near}`, "iu");
const cue = new RegExp(
  `(?:đạt|chiếm|mới|tăng(?:\\s+thêm)?|giảm(?:\\s+còn)?|vượt|còn|dưới|trên|hơn|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|xấp xỉ|gần|ở mức|lên|xuống|có|thêm|là|mức|(?:trong|thuộc) (?:nhóm|top)|với|bình quân|thu hút|từ|đến|bảo đảm|đảm bảo|gấp|[≥>≤<=])${near}`,
  "iu",
);

/** Words that only lead to a figure. "tăng" and "giảm" stay: "tỷ lệ hộ nghèo giảm 0,5%" is not a rate of 0,5%. */
const endWord =
  /(?:^|\s)(?:(?<!không\s)đạt|chiếm|(?:giảm\s+|tăng\s+|nâng\s+)?(?:xuống\s+|lên\s+)?còn|(?:(?:giảm|tăng|nâng)\s+)?(?:xuống|lên)|dưới|trên|(?<!(?:cao|thấp|lớn|nhiều|nhanh)\s)hơn|ít nhất|tối thiểu|tối đa|(?:không )?vượt quá|không quá|không dưới|không (?:thấp|ít|nhỏ|kém|cao|lớn|nhiều) hơn|khoảng|xấp xỉ|gần|(?:ở )?mức|(?:hiện )?có|thêm|là|từ|đến|được|bảo đảm|đảm bảo|với|cho|đều|phấn đấu)$/iu;
/** "Giảm tỷ lệ hộ nghèo từ 2,86% xuống còn 1,9%": a level is to be reached, the way there is no part of its name. */
const way = /^(?:tiếp tục\s+)?(?:giảm|nâng|tăng|hạ)\s+(?=tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số)/iu;

/** "từ 40% trở lên" is a bound; "50% đô thị loại III trở lên" says which towns. */
function comparatorOf(before: string, after: string): Target["comparator"] {
  const isOfThings = /(?:loại|cấp|hạng|mức|bậc)\s\S+\s+trở (?:lên|xuống)/iu.test(after);
  if (!isOfThings && /^[^,;.\d]{0,40}trở lên/iu.test(after)) return ">=";
  if (!isOfThings && /^[^,;.\d]{0,40}trở xuống/iu.test(after)) return "<=";
  if (/(?:[≥>]=?|không (?:thấp|ít|nhỏ|kém) hơn)\s*$/iu.test(before)) return ">=";
  if (/(?:[≤<]=?|không (?:cao|lớn|nhiều) hơn)\s*$/iu.test(before)) return "<=";
  if (/không còn\s[^,;.]*dưới\s*$/iu.test(before)) return ">=";
  if (/(?:trong|thuộc) (?:nhóm|top)\s*$/iu.test(before)) return "<=";
  if (/(?:ít nhất|tối thiểu|không dưới|trên|(?<!(?:cao|thấp|lớn|nhiều|nhanh)\s)hơn)\s*$/iu.test(before)) return ">=";
  if (/(?:dưới|không quá|tối đa|(?:không )?vượt quá|không vượt)\s*$/iu.test(before)) return "<=";
  if (/(?:ít nhất|tối thiểu)\s+(?:đạt|từ)\s*$|tối thiểu\s+[^\d,;.]{0,20}$/iu.test(before)) return ">=";
  return /(?:khoảng|xấp xỉ|gần)\s*$/iu.test(before) ? "~" : "=";
}

/** "25/28 thôn": so many of all there are, where what follows is counted. */
const ofAll =
  /(?<![\p{L}\d/.,])(?<!(?:số|ngày|điều)\s)(\d{1,4})(\/\d{1,4})(?=\s+(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố|tổ dân phố|trường|trạm|tiêu chí|chỉ tiêu|đơn vị|cơ quan|chợ|dự án|sở)(?!\p{L}))/giu;
const partOfAll = (all: string, low: string, rest: string): string =>
  Number(low) <= Number(rest.slice(1)) ? `${low}${" ".repeat(rest.length)}` : all;

/** Numbers that are no figures, blanked out: years, dates, ordinals of things, what a figure is compared with. */
function masked(text: string): string {
  const blank = (all: string): string => " ".repeat(all.length);
  return text
    .replace(/\([^()]*\)/gu, blank)
    .replace(compared, blank)
    .replace(ofAll, partOfAll)
    .replace(/ngày\s+\d{1,2}\/\d{1,2}(?:\/\d{4})?/giu, blank)
    .replace(/(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|tháng|quý)\s+[\dIVX/]+(?:\s*[-–,]\s*\d{4})?/giu, blank)
    .replace(
      /(?:\d{1,2}\s+năm(?=\s)|mức độ\s+\d|số\s+\d[^\s,;]*|loại\s+\d|cấp\s+\d|\d+\/\d+(?:\/\d+)?[^\s]*)/giu,
      blank,
    );
}

/** An age or a size that tells which things are meant, not how many: "dân số từ 15 tuổi trở lên", "tàu cá từ 15 mét trở lên". */
const trait =
  /^\s*(?:(?:đến|[-–])\s*(?:dưới\s+)?\d+\s*)?(?:tuổi|tháng tuổi|mét|sao)(?:\s+trở (?:lên|xuống))?\s+\p{L}/iu;
/** What must not be: its figure says which things are meant, and none is to be reached: "không để xảy ra vụ ngộ độc trên 30 người". */
const avoided = /(?:^|[\s,])không (?:(?:để|xảy ra)\s|(?:còn|có)\s[^,;.]*\s(?:trên|quá)\s*$)/iu;
/** What follows for those who fall short: "đơn vị giải ngân dưới 90% bị phê bình" sets no goal. */
const sanction = /(?:phê bình|kiểm điểm|trách nhiệm người đứng đầu|không (?:được )?(?:xem xét|xếp loại|xét))/iu;
/** A number in which a scanner read letters, "2.5OO", "9O%", "l,5%": its value is not certain, nor what belongs to it. */
const misread = /(?<![\p{L}\p{N}])(?:\d[\d.,]*[OoIl]+|[OoIl]+[.,]\d)[\d.,OoIl]*(?=[\s%/;]|$)/u;
/** "… tương ứng là 55%, 60%, 70%": the figures belong to years named before, each to its own. */
const inTurn = /tương ứng\s+(?:là|đạt)\s*$/iu;

interface Figure {
  readonly index: number;
  /** Where the words that name what is measured end: before "từ 2,86% xuống còn 1,9%". */
  readonly nameEnd: number;
  readonly text: string;
  readonly upper: string | null;
  readonly percent: boolean;
}

/** The figure that a clause states: of several the one to be reached. */
function figureIn(clause: string): Figure | null {
  const text = masked(clause);
  const found = [...text.matchAll(single)];
  const first = found[0];
  if (first === undefined) return null;
  const before = (one: RegExpMatchArray): string => clause.slice(0, one.index);
  const isNamed = /\p{L}{2}/u.test(tidyIndicator(before(first)));
  const isBase = !reached.test(before(first)) && /(?:^|\s)(?:từ|trên|dưới|đủ|mỗi|của)\s*$/iu.test(before(first));
  const percent = found.find((one) => /^\s*%/u.test(text.slice((one.index ?? 0) + one[0].length)));
  // "Tỷ lệ học sinh được khám ít nhất 01 lần/năm đạt 90%": a rate is told in per cent, whatever else is counted in its name.
  const isOther = /^\s*(?:lần|năm|buổi|bữa|mũi|lượt)(?!\p{L})/u.test(text.slice((first.index ?? 0) + first[0].length));
  const ofRate = isOther && /^(?:tỷ lệ|tỉ lệ)\s/iu.test(tidyIndicator(before(first))) ? percent : undefined;
  if (ofRate !== undefined)
    return { index: ofRate.index ?? 0, nameEnd: ofRate.index ?? 0, text: ofRate[0], upper: null, percent: false };
  const later = isNamed && isBase ? found.find((one) => reached.test(before(one))) : undefined;
  const isTrait = (one: RegExpMatchArray): boolean => trait.test(text.slice((one.index ?? 0) + one[0].length));
  const others = found.filter((one) => !isTrait(one));
  const stated = others.find((one) => /^\s*%/u.test(text.slice((one.index ?? 0) + one[0].length)));
  const chosen = later ?? (isTrait(first) && isNamed ? (stated ?? others[0] ?? first) : first);
  const at = chosen.index ?? 0;
  const isFromTo =
    chosen === later &&
    /(?:^|\s)từ\s*$/iu.test(before(first)) &&
    /(?:xuống|lên|còn)(?:\s+\p{L}+){0,2}\s*$/iu.test(before(chosen));
  const nameEnd = isFromTo ? before(first).replace(/từ\s*$/iu, "").length : at;
  const both = range.exec(text.slice(at));
  return both === null
    ? { index: at, nameEnd, text: chosen[0], upper: null, percent: false }
    : { index: at, nameEnd, text: both[0], upper: both.groups?.upper ?? "", percent: both[2] === "%" };
}

/** "01 Khu kinh tế cửa khẩu" as a part of a list: the number counts what follows. */
const isCount = (before: string, behind: string): boolean => before.trim() === "" && /^\s+\p{Lu}\p{Ll}/u.test(behind);

/** What stands before the figure a text states; null for a text without one. */
export function beforeFigure(part: string): string | null {
  const figure = figureIn(part);
  if (figure === null) return null;
  const before = part.slice(0, figure.index);
  const behind = masked(part).slice(figure.index + figure.text.length);
  return unitAfter.test(behind) || cue.test(before) || isCount(before, behind) ? before : null;
}

/** A year behind the indicator is told by `when`. */
export const timeBehind = new RegExp(`[\\s,]+(?:(?:đến|trong|vào|hết|từ|trước|cuối)\\s+)*${period}$`, "iu");

/** What is measured, without the words of time before and the words that lead to the figure behind it. */
export function tidyIndicator(text: string): string {
  let out = text.trim();
  for (let before = ""; before !== out; ) {
    before = out;
    out = out
      .replace(timePrefix, "")
      .replace(timeLead, "")
      .replace(/^[-+,;:.\s]+/u, "")
      .trim();
  }
  for (let before = ""; before !== out; ) {
    before = out;
    out = out
      .replace(endWord, "")
      .replace(timeBehind, "")
      .replace(/,\s*phấn đấu\s+cả năm$/iu, "")
      .replace(/[\s,:(≥>≤<=]+$/u, "")
      .trim();
  }
  return out;
}

export interface FoundTarget {
  readonly indicator: string;
  readonly comparator: Target["comparator"];
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
}

const change = /^(?:(?:tăng\s+)?gấp|tăng|giảm)(?:\s+(?:thêm|bình quân))?$/iu;
/** Said of what was named last: "…, vượt ít nhất 5% dự toán", "…, thuộc nhóm 10 tỉnh dẫn đầu". */
const ofNamed = /^(?:vượt|(?:nằm |xếp )?(?:trong|thuộc) (?:nhóm|top))$/iu;
const isMoneyOrShare = /^(?:%|.*(?:đồng|USD|đô la|%.*))$/u;

/** Units that count nothing by themselves: "khai thác 2,8 triệu tấn" names what is mined elsewhere. */
const measure = /^(?:tấn|tạ|kg|lít|ha|km2?|m[23]?(?: sàn)?|mét|MW|kWh|lần|ngày|giờ|năm|tuổi|bậc)$/iu;

/** "16 cụm công nghiệp": a part of a list that only counts. A number of a measure ("5 tấn") tells nothing by itself. */
const isBareCount = (before: string, unit: string): boolean => before.trim() === "" && /^\p{L}+\s\p{L}+/u.test(unit);

interface Told {
  readonly before: string;
  readonly name: string;
  readonly unit: string;
  readonly noun: string;
  readonly named: string;
}

/** What is measured: the words before the figure, those behind it, or, where it only goes up or down, what the last one measured. */
function indicatorOf({ before, name, unit, noun, named }: Told): string {
  const tidied = tidyIndicator(name);
  const own = /(?:xuống|còn|lên)(?:\s+\p{L}+){0,2}\s*$/iu.test(before) ? tidied.replace(way, "") : tidied;
  const unitName = unit.replace(/\s*\/.*$/u, "").replace(/^(?:(?:trăm|nghìn|ngàn|triệu|tỷ)\s+)+/iu, "");
  // "43 điểm" of an index measures, "10 điểm du lịch" counts.
  const isMeasure = measure.test(unitName) || (unitName === "điểm" && !/^\p{L}/u.test(noun));
  const counted = isMoneyOrShare.test(unit) || isMoneyOrShare.test(unitName) || isMeasure ? "" : unitName;
  // "Đạt 14 bác sĩ/10.000 dân" counts doctors, whatever was named before.
  const isRate = counted !== "" && /\/\s*(?:vạn|nghìn|[\d.]+)/u.test(unit);
  if (own === "" && named !== "" && !isRate && reached.test(before)) return named;
  const isPlace = /^(?:trên địa bàn(?: toàn)?|toàn) (?:tỉnh|thành phố|huyện|xã|phường)$/iu.test(own);
  if (ofNamed.test(own) && named !== "") return `${named} ${own}${noun === "" ? "" : ` … ${noun}`}`;
  if (change.test(own) && noun === "") return named === "" ? own : `${named} ${own}`;
  const things =
    /^[\p{L}"“]/u.test(noun) || (noun.startsWith(",") && counted !== "")
      ? `${counted}${noun.startsWith(",") ? "" : " "}${noun}`.trim()
      : beginsAction(own) || (own !== "" && noun === "" && isBareCount("", unit) && own.split(" ").length <= 2)
        ? counted
        : "";
  if (unit === "%" && things !== "" && /(?:^|\s)(?:có|còn)\s+(?:\p{L}+\s+){0,3}$/u.test(before)) return things;
  if (isPlace && things !== "") return things;
  if (own === "" && things === "" && noun === "" && (isRate || isBareCount(before, unit))) return counted;
  if (own === "") return things === "" && timeLead.test(before.trim()) ? named : things || before.trim();
  return things !== "" && (unit === "" || own.split(" ").length <= 3) ? `${own} … ${things}` : own;
}

/**
 * The target a clause states, or null: a number with a unit or a word that says it is one. "Đến năm 2030 đạt 97%" speaks of
 * the indicator named before it.
 */
export function targetIn(clause: string, named: string): FoundTarget | null {
  const figure = figureIn(clause);
  if (figure === null) return null;
  const before = clause.slice(0, figure.index);
  const written = clause.slice(figure.index + figure.text.length);
  const [all = ""] = /^\/\d{1,4}(?=\s)/u.exec(written) ?? [];
  const behind = written.slice(all.length);
  const unit = unitAfter.exec(behind)?.[0].trim() ?? (figure.percent ? "%" : "");
  const after = behind.slice(behind.indexOf(unit) + unit.length);
  if (unit === "" && !cue.test(before) && !isCount(before, behind)) return null;
  // "55 58%" lost its dash: which figure is meant is not certain.
  if (unit === "" && /^\s*\d/u.test(behind)) return null;
  // "Tốc độ tăng trưởng … đạt 11": a rate without its unit broke off.
  if (unit === "" && /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ)\s/iu.test(tidyIndicator(before))) return null;
  if (avoided.test(before) || inTurn.test(before) || sanction.test(after) || misread.test(clause)) return null;
  const noun = after
    .replace(compared, "")
    .replace(/[.;](?=\s|$).*$/u, "")
    .replace(/^\s*trở (?:lên|xuống)(?=[\s,]|$)|\s+trở (?:lên|xuống)\s*$/giu, "")
    // "từ 80% số thôn trở lên đạt chuẩn", and not "50% đô thị loại III trở lên".
    .replace(/từ\s*$/iu.test(before) ? /\s+trở (?:lên|xuống)(?=\s+\p{L})/iu : /$^/u, "")
    .replace(/\s*\([^()]*\d[^()]*\)\s*$/u, "")
    .replace(/^\s*(?:của\s+)?/u, "")
    .replace(/^(?:(?:vào|trong|đến|cuối|đầu)\s+)*năm\s+20\d{2}(?=[\s,]|$)/iu, "")
    .replace(/[\s;.…]+$/u, "")
    .trim();
  // "…, bình quân bằng 45% GRDP": a share, and what has it was named before or is not known.
  if (unit === "%" && /^(?:GRDP|GDP)$/u.test(noun) && /^(?:bình quân)?\s*(?:bằng|chiếm)?\s*$/iu.test(before))
    return named === ""
      ? null
      : { ...valuesOf(figure), comparator: comparatorOf(before, after), unit, indicator: `${named} … ${noun}` };
  // "…, phấn đấu 90% năm 2027 và 95% vào năm 2030": another year of what was named last.
  const isLater = before.trim() === "" && unit === "%" && noun === "" && named !== "" && /20\d{2}/u.test(after);
  const indicator = isLater ? named : indicatorOf({ before, name: clause.slice(0, figure.nameEnd), unit, noun, named });
  if (indicator.length < 3 || !/\p{L}{2}/u.test(indicator)) return null;
  return { indicator, comparator: comparatorOf(before, after), ...valuesOf(figure), unit: `${all} ${unit}`.trim() };
}

/** The number or the two numbers of a figure. */
function valuesOf(figure: Figure): Pick<FoundTarget, "value" | "upper"> {
  const [low = ""] = figure.text.match(new RegExp(numberSource, "u")) ?? [];
  return { value: readNumber(low), upper: figure.upper === null ? null : readNumber(figure.upper) };
}
