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

interface When {
  readonly from: number | null;
  readonly to: number;
}

const goal = /(?:mục tiêu|chỉ tiêu|nhiệm vụ chung|phấn đấu)/iu;
const opensWithTime = /^(?:phấn đấu\s+)?(?:đến|trong|hết)?\s*(?:năm\s+20\d{2}|giai đoạn\s+20\d{2})/iu;
const period = /(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm)\s+(20\d{2})\s*[-–—]\s*(20\d{2})/iu;
const year = /(?:đến(?:\s+hết)?\s+|trong\s+|vào\s+)?năm\s+(20\d{2})(?!\s*[-–]\s*20)/iu;
const timePrefix =
  /^(?:[^:]{0,40}mục tiêu[^:]{0,60}:|nhiệm vụ chung\s*:|trong đó\s*[,:]?|phấn đấu\s*,?|đồng thời\s*,?|và\s+)\s*/iu;
const timeLead =
  /^(?:phấn đấu\s+)?(?:(?:đến|trong|hết|vào)\s+(?:hết\s+)?)?(?:năm\s+20\d{2}|giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2})\s*[,:]?\s*/iu;
const range = new RegExp(`(?:từ\\s+)?(${numberSource})\\s*(%?)\\s*(?:đến|[-–—])\\s*(${numberSource})`, "iu");
const single = new RegExp(numberSource, "u");
const unitWords =
  "%(?:\\s*/\\s*năm)?|(?:nghìn |ngàn |triệu |trăm )*(?:tỷ|tỉ|nghìn|ngàn|triệu)(?:\\s+(?:đồng|USD|đô la|tấn|kWh|lượt(?: người| khách)?|hành khách|m2|m3|cây|con|người))?|USD|đồng|tấn|ha|km2|km|m2|m3|MW|kWh|người|lượt khách|lượt|doanh nghiệp|căn hộ|căn|giường bệnh|giường|bác sĩ|bác sỹ|dược sĩ|xã|phường|thị trấn|huyện|đơn vị|trường|sản phẩm|dự án|trung tâm|năm|tuổi|điểm|hộ|lần|tiêu chí|trụ sở|địa phương nước ngoài|địa phương|hợp tác xã|khu công nghiệp|cụm công nghiệp|nhà máy|cơ sở";
const unitAfter = new RegExp(
  `^\\s*(${unitWords})(?=$|[\\s,.;:)/])(?:\\s*/\\s*(?:năm|ha|người|vạn dân|1\\.000 dân|10\\.000 dân|ngày|tháng))?`,
  "iu",
);
const cue =
  /(?:đạt|chiếm|mới|tăng(?:\s+thêm)?|giảm(?:\s+còn)?|còn|dưới|trên|hơn|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|xấp xỉ|gần|ở mức|lên|có|thêm|là|mức|trong nhóm|với|bình quân|thu hút|từ|đến|bảo đảm|đảm bảo)(?:\s+(?:khoảng|trên|dưới|ít nhất|tối thiểu|hơn|từ|thêm|mức|được|bình quân))*\s*$/iu;

function whenOf(text: string): When | null {
  const both = period.exec(text);
  if (both !== null) return { from: Number(both[1]), to: Number(both[2]) };
  const one = year.exec(text);
  return one === null ? null : { from: null, to: Number(one[1]) };
}

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
  return text
    .split(/(?<=[.;])\s+(?=\p{Lu}|\p{Ll}|\d)/u)
    .flatMap((sentence) => sentence.split(/,\s+(?=(?:trong đó|phấn đấu|đến năm|giai đoạn)[\s:,])/iu))
    .flatMap((sentence) => splitList(sentence));
}

/** "35% số xã …, 10% số xã …": a comma before another number with its own indicator parts two targets. */
function splitList(sentence: string): string[] {
  return sentence.split(
    new RegExp(
      `,\\s+(?=(?:(?:và\\s+)?(?:có|trên|khoảng|ít nhất|dưới)\\s+)?${numberSource}\\s*%\\s+\\p{Ll})|,\\s+(?=(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tổng)\\s[^,]{3,90}\\d)`,
      "iu",
    ),
  );
}

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
  return out
    .replace(cue, "")
    .replace(/[\s,:]+$/u, "")
    .replace(cue, "")
    .trim();
}

interface Found {
  readonly indicator: string;
  readonly comparator: Target["comparator"];
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
}

/**
 * The target a clause states, or null: a number with a unit or a word that says it is one. "Đến năm 2030 đạt 97%" speaks of
 * the indicator named before it.
 */
function targetIn(clause: string, named: string): Found | null {
  const masked = clause
    .replace(/(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|tháng|quý)\s+[\dIVX/]+(?:\s*[-–,]\s*\d{4})?/giu, (all) =>
      " ".repeat(all.length),
    )
    .replace(
      /(?:\d{1,2}\s+năm(?=\s)|mức độ\s+\d|số\s+\d[^\s,;]*|loại\s+\d|cấp\s+\d|\d+\/\d+(?:\/\d+)?[^\s]*)/giu,
      (all) => " ".repeat(all.length),
    );
  const both = range.exec(masked);
  const one = single.exec(masked);
  const match = both !== null && one !== null && both.index <= one.index ? both : one;
  if (match === null) return null;
  const before = clause.slice(0, match.index);
  const behind = clause.slice(match.index + match[0].length);
  const unit = unitAfter.exec(behind)?.[0].trim() ?? (match === both && match[2] === "%" ? "%" : "");
  const after = behind.slice(behind.indexOf(unit) + unit.length);
  if (unit === "" && !cue.test(before)) return null;
  const noun = after
    .replace(/\s*(?:trở lên|trở xuống).*$|[.;].*$/iu, "")
    .replace(/^\s*(?:của\s+)?/u, "")
    .trim();
  let indicator = tidyIndicator(before);
  const counted = /(?:^|\s)(?:có|còn)\s+(?:\p{L}+\s+){0,3}$/u.test(before) && /^\p{Ll}/u.test(noun);
  if (indicator.length < 6 || (unit === "%" && counted)) indicator = noun === "" ? indicator : noun;
  else if (unit === "" && /^\p{Ll}/u.test(noun)) indicator = `${before.replace(timeLead, "").trim()} … ${noun}`;
  if (indicator.length < 3 && timeLead.test(before.trim())) indicator = named;
  if (indicator.length < 3 || !/\p{L}{2}/u.test(indicator)) return null;
  return {
    indicator,
    comparator: comparatorOf(before, after),
    value: readNumber(match === both ? (both[1] ?? "") : match[0]),
    upper: match === both ? readNumber(both[3] ?? "") : null,
    unit,
  };
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
}

export function readTargets(passages: readonly Passage[], context: TargetContext): TargetReading {
  const targets: Target[] = [];
  const used: UsedLines[] = [];
  const messages: Message[] = [];
  for (const [at, passage] of passages.entries()) {
    const { line } = passage.place;
    const head = passage.rest.slice(0, 60);
    if (!goal.test(head) && !opensWithTime.test(passage.rest) && !context.isGoal(at)) continue;
    let standing: When | null = null;
    const rest: string[] = [];
    let found = 0;
    let named = "";
    for (const clause of clausesOf(passage.rest)) {
      const own = whenOf(clause);
      if (own !== null && (standing === null || timeLead.test(clause.replace(timePrefix, "")))) standing = own;
      const target = targetIn(clause, named);
      const when = own ?? standing ?? context.planYear;
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
    if (rest.length > 0)
      messages.push({
        code: "document.goal-without-figure",
        severity: "info",
        params: { from: line, to: passage.place.lastLine, text: rest.join(" ") },
        at: { line },
      });
  }
  return { targets, used, messages };
}
