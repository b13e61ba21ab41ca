/**
 * Goal paragraphs → targets: indicator, comparator, value, unit, year or period; one target for each number.
 * Reads: passages under a goal heading or that open with "Đến năm …", "Giai đoạn …". Promises: every target's number, unit and
 * year stand in its passage or, for the year, in the heading it stands under; a number without a year gives no target.
 */
import type { Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { type UsedLines, usedAs } from "../stage";
import type { Passage } from "./passages";
import { numberSource, readNumber } from "./vietnamese-number";
import { compared, type When, whenOf } from "./when";

const goal = /(?:mục tiêu|chỉ tiêu|nhiệm vụ chung|phấn đấu)/iu;
/** A goal in the middle of other words: "…, phấn đấu đến năm 2030 có ít nhất 05 dự án". */
const strives = /(?<=^|\s)(?:phấn đấu|hướng tới)\s[^.;]*\d/iu;
const opensWithTime = /^(?:phấn đấu\s+)?(?:đến|trong|hết)?\s*(?:năm\s+20\d{2}|giai đoạn\s+20\d{2})/iu;
const timePrefix =
  /^(?:[^:]{0,40}mục tiêu[^:]{0,60}:|nhiệm vụ chung\s*:|trong đó\s*[,:]?|phấn đấu\s*,?|đồng thời\s*,?|và\s+)\s*/iu;
const timeLead =
  /^(?:phấn đấu\s+)?(?:(?:đến|trong|hết|vào)\s+(?:hết\s+)?)?(?:năm\s+20\d{2}|giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2})\s*[,:]?\s*/iu;
const range = new RegExp(`(?:từ\\s+)?(${numberSource})\\s*(%?)\\s*(?:đến|[-–—])\\s*(${numberSource})`, "iu");
const single = new RegExp(numberSource, "u");
const unitWords =
  "%(?:\\s*/\\s*năm)?|(?:nghìn |ngàn |triệu |trăm )*(?:tỷ|tỉ|nghìn|ngàn|triệu)(?:\\s+(?:đồng|USD|đô la|tấn|kWh|lượt(?: người| khách)?|hành khách|m2|m3|cây|con|người))?|USD|đồng|điểm phần trăm|điểm %|tấn|ha|km2|km|m2|m3|MW|kWh|người|lượt khách|lượt|doanh nghiệp|căn hộ|căn|giường bệnh|giường|bác sĩ|bác sỹ|dược sĩ|xã|phường|thị trấn|huyện|đơn vị|trường|sản phẩm|dự án|trung tâm|năm|tuổi|điểm|hộ|lần|tiêu chí|trụ sở|địa phương nước ngoài|địa phương|hợp tác xã|khu công nghiệp|cụm công nghiệp|nhà máy|cơ sở|lao động|việc làm|học sinh|sinh viên|trẻ em|cán bộ|hội viên|mô hình|công trình|đề án|nhiệm vụ|thủ tục|tuyến|cây|làng nghề|thôn|bản|ấp|nhãn hiệu|sáng chế|chợ|phòng học|cuộc|lớp|hồ sơ";
const unitAfter = new RegExp(
  `^\\s*(${unitWords})(?=$|[\\s,.;:)/])(?:\\s*/\\s*(?:năm|ha|người|vạn dân|1\\.000 dân|10\\.000 dân|ngày|tháng))?`,
  "iu",
);
const cue =
  /(?:đạt|chiếm|mới|tăng(?:\s+thêm)?|giảm(?:\s+còn)?|còn|dưới|trên|hơn|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|xấp xỉ|gần|ở mức|lên|có|thêm|là|mức|trong nhóm|với|bình quân|thu hút|từ|đến|bảo đảm|đảm bảo)(?:\s+(?:khoảng|trên|dưới|ít nhất|tối thiểu|hơn|từ|thêm|mức|được|bình quân))*\s*$/iu;

/** Words that only lead to a figure. "tăng" and "giảm" stay: "tỷ lệ hộ nghèo giảm 0,5%" is not a rate of 0,5%. */
const endWord =
  /(?:^|\s)(?:đạt|chiếm|(?:giảm\s+|tăng\s+)?(?:xuống\s+|lên\s+)?còn|xuống|lên|dưới|trên|hơn|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|xấp xỉ|gần|(?:ở )?mức|có|thêm|là|từ|đến|được|bảo đảm|đảm bảo|với|cho|đều|phấn đấu)$/iu;

function comparatorOf(before: string, after: string): Target["comparator"] {
  if (/^[^,;.]{0,40}?trở lên/iu.test(after)) return ">=";
  if (/^[^,;.]{0,40}?trở xuống/iu.test(after)) return "<=";
  if (/không còn\s[^,;.]*dưới\s*$/iu.test(before)) return ">=";
  if (/trong (?:nhóm|top)\s*$/iu.test(before)) return "<=";
  if (/(?:ít nhất|tối thiểu|không dưới|trên|hơn)\s*$/iu.test(before)) return ">=";
  if (/(?:dưới|không quá|tối đa|không vượt(?: quá)?)\s*$/iu.test(before)) return "<=";
  return /(?:khoảng|xấp xỉ|gần)\s*$/iu.test(before) ? "~" : "=";
}

/** Sentences and the parts of lists, each with its own number. A full stop inside a number or an abbreviation ends none. */
function clausesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+(?=\p{Lu}|\p{Ll}|\d)/u).flatMap((sentence) => splitList(sentence));
}

/** Numbers that are no figures, blanked out: years, dates, ordinals of things, what a figure is compared with. */
function masked(text: string): string {
  const blank = (all: string): string => " ".repeat(all.length);
  return text
    .replace(compared, blank)
    .replace(/\((?:[^()]*\s)?(?:19|20)\d{2}\)/gu, blank)
    .replace(/(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|tháng|quý)\s+[\dIVX/]+(?:\s*[-–,]\s*\d{4})?/giu, blank)
    .replace(
      /(?:\d{1,2}\s+năm(?=\s)|mức độ\s+\d|số\s+\d[^\s,;]*|loại\s+\d|cấp\s+\d|\d+\/\d+(?:\/\d+)?[^\s]*)/giu,
      blank,
    );
}

/** Where a part of a list states a figure: what stands before it, or null for a part without one. */
function beforeFigure(part: string): string | null {
  const text = masked(part);
  const match = single.exec(text);
  if (match === null) return null;
  const before = part.slice(0, match.index);
  return unitAfter.test(text.slice(match.index + match[0].length)) || cue.test(before) ? before : null;
}

/**
 * "35% số xã …, 10% số xã …", "quy mô GDP trên 510 tỷ USD, GDP bình quân đầu người đạt 5.000 USD": each figure with the words that
 * belong to it. Words between two figures go with the first where the number comes before what it counts ("100% xã, phường,
 * 80% thôn"), else with the second ("…, quy mô xuất, nhập khẩu đạt 9 tỷ USD").
 */
const listedShare = new RegExp(`\\s+và\\s+(?=${numberSource}\\s*%\\s+\\p{Ll})`, "u");

function splitList(sentence: string): string[] {
  const parts: string[] = [];
  let figure: "none" | "first" | "last" = "none";
  let waiting = "";
  const pieces = sentence.split(/,\s+(?![^(]*\))/u).flatMap((piece) => piece.split(listedShare));
  for (const piece of pieces) {
    const before = beforeFigure(piece);
    const own = waiting === "" ? piece : `${waiting}, ${piece}`;
    if (parts.length === 0 || (before !== null && figure !== "none")) {
      parts.push(own);
      waiting = "";
    } else if (before !== null || figure !== "last") {
      parts[parts.length - 1] += `, ${own}`;
      waiting = "";
    } else waiting = own;
    if (before !== null) figure = tidyIndicator(before) === "" ? "first" : "last";
  }
  if (waiting !== "") parts[parts.length - 1] += `, ${waiting}`;
  return parts;
}

/** A year behind the indicator is told by `when`. */
const timeBehind = /\s+(?:(?:đến|trong|vào|hết)\s+)*(?:năm\s+20\d{2}|giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2})$/iu;

function tidyIndicator(text: string): string {
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
      .replace(/[\s,:(]+$/u, "")
      .trim();
  }
  return out;
}

interface Found {
  readonly indicator: string;
  readonly comparator: Target["comparator"];
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
}

const change = /^(?:tăng|giảm)(?:\s+(?:thêm|bình quân))?$/iu;
const isMoneyOrShare = /^(?:%|.*(?:đồng|USD|đô la|%.*))$/u;

/** What is measured: the words before the figure, those behind it, or, where it only goes up or down, what the last one measured. */
function indicatorOf(before: string, unit: string, noun: string, named: string): string {
  const own = tidyIndicator(before);
  if (change.test(own) && noun === "") return named === "" ? own : `${named} ${own}`;
  const counted = unit === "" || isMoneyOrShare.test(unit) ? "" : unit.replace(/\s*\/.*$/u, "");
  const things = /^[\p{L},]/u.test(noun) ? `${counted}${noun.startsWith(",") ? "" : " "}${noun}`.trim() : "";
  if (unit === "%" && things !== "" && /(?:^|\s)(?:có|còn)\s+(?:\p{L}+\s+){0,3}$/u.test(before)) return things;
  if (own === "") return things === "" && timeLead.test(before.trim()) ? named : things || before.trim();
  return things !== "" && (unit === "" || own.split(" ").length <= 3) ? `${own} … ${things}` : own;
}

/**
 * The target a clause states, or null: a number with a unit or a word that says it is one. "Đến năm 2030 đạt 97%" speaks of
 * the indicator named before it.
 */
function targetIn(clause: string, named: string): Found | null {
  const text = masked(clause);
  const both = range.exec(text);
  const one = single.exec(text);
  const match = both !== null && one !== null && both.index <= one.index ? both : one;
  if (match === null) return null;
  const before = clause.slice(0, match.index);
  const behind = clause.slice(match.index + match[0].length);
  const unit = unitAfter.exec(behind)?.[0].trim() ?? (match === both && match[2] === "%" ? "%" : "");
  const after = behind.slice(behind.indexOf(unit) + unit.length);
  if (unit === "" && !cue.test(before)) return null;
  const noun = after
    .replace(compared, "")
    .replace(/\s*(?:trở lên|trở xuống).*$|[.;].*$/iu, "")
    .replace(/^\s*(?:của\s+)?/u, "")
    .trim();
  const indicator = indicatorOf(before, unit, noun, named);
  if (indicator.length < 3 || !/\p{L}{2}/u.test(indicator)) return null;
  return {
    indicator,
    comparator: comparatorOf(before, after),
    value: readNumber(match === both ? (both[1] ?? "") : match[0]),
    upper: match === both ? readNumber(both[3] ?? "") : null,
    unit,
  };
}

/** What a sentence strives for: from "phấn đấu" on, or from the part before it where that says what is measured. */
function strivenFor(clause: string): string {
  const start = strives.exec(clause)?.index ?? 0;
  const goalPart = clause.slice(start).trim();
  if (tidyIndicator(beforeFigure(goalPart) ?? goalPart) !== "") return goalPart;
  return clause
    .slice(clause.lastIndexOf(", ", clause.slice(0, start).trimEnd().replace(/,$/u, "").length - 1) + 1)
    .trim();
}

export interface TargetReading {
  readonly targets: readonly Target[];
  readonly used: readonly UsedLines[];
  /** The parts of goal paragraphs that state no figure, a message each. */
  readonly messages: readonly Message[];
}

export interface TargetContext {
  readonly sectionAt: (passage: number) => string | null;
  /** The year the whole plan aims at, from its title. */
  readonly planYear: When | null;
  /** Whether the passage stands under a heading that names goals. */
  readonly isGoal: (passage: number) => boolean;
  /** The titles of the headings the passage stands under, from the nearest: "Mục tiêu đến năm 2030" gives its goals their year. */
  readonly titlesOver: (passage: number) => readonly string[];
}

export function readTargets(passages: readonly Passage[], context: TargetContext): TargetReading {
  const targets: Target[] = [];
  const used: UsedLines[] = [];
  const messages: Message[] = [];
  for (const [at, passage] of passages.entries()) {
    const { line } = passage.place;
    const head = passage.rest.slice(0, 60);
    const isGoal = goal.test(head) || opensWithTime.test(passage.rest) || context.isGoal(at);
    if (!isGoal && !strives.test(passage.rest)) continue;
    const titled = context
      .titlesOver(at)
      .map(whenOf)
      .find((when) => when !== null);
    let standing: When | null = null;
    const rest: string[] = [];
    let found = 0;
    let named = "";
    const clauses = isGoal
      ? clausesOf(passage.rest)
      : clausesOf(passage.rest).flatMap((clause) => (strives.test(clause) ? [strivenFor(clause)] : []));
    for (const clause of clauses) {
      const own = whenOf(clause);
      if (own !== null && (standing === null || timeLead.test(clause.replace(timePrefix, "")))) standing = own;
      const target = targetIn(clause, named);
      const when = own ?? standing ?? titled ?? context.planYear;
      if (target === null || when === null) {
        rest.push(clause.trim());
        continue;
      }
      named = target.indicator;
      found += 1;
      targets.push({
        id: `t${targets.length + 1}`,
        section: context.sectionAt(at),
        ...target,
        when,
        text: clause.trim(),
        source: { part: "body", line },
      });
    }
    if (found === 0) continue;
    used.push(usedAs("plan", passage.place));
    if (isGoal && rest.length > 0)
      messages.push({
        code: "document.goal-without-figure",
        severity: "info",
        params: { from: line, to: passage.place.lastLine, text: rest.join(" ") },
        at: { line },
      });
  }
  return { targets, used, messages };
}
