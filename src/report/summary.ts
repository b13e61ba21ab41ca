/**
 * The summary appendices (by agency, section, supervisor, period): one two-level table over different groupings, with the
 * formulas of its columns in a row of column numbers, and a check that everything adds up before anything is written.
 */
import type { Condition } from "../plan/column";
import { done, failed, type Result } from "../plan/message";
import { toRoman } from "../text/roman";
import { type Counted, type CountId, count, countCell, countIds, countText, rateText } from "./count";
import { groupRow } from "./group-row";
import { planLetter } from "./plan-letter";
import type { ChartPart, ReportCell, ReportColumn, ReportRow } from "./report-table";
import type { ReportTask } from "./report-task";
import { uncheckedNotes } from "./unchecked-note";

export interface SummaryGroup {
  /** The same in every plan; "" for the tasks that are nobody's. */
  readonly key: string;
  readonly label: string;
  /** What stands before it in the first column; its number in the table when absent. */
  readonly numeral?: string;
  readonly tasks: readonly ReportTask[];
}

/** The groups of one plan (or of all, where `heading` is null), and every task once for the total. */
export interface SummaryPart {
  readonly heading: string | null;
  readonly groups: readonly SummaryGroup[];
  readonly tasks: readonly ReportTask[];
  /** The task table that `tasks` are all of; null where only some of its rows count. */
  readonly table: string | null;
}

export interface Summary {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly footnotes: readonly string[];
  readonly total: Counted;
  /** The classes that do not overlap and have tasks, with their columns: the parts of a bar. */
  readonly parts: readonly ChartPart[];
}

const uncheckedHeader = "Chưa xác định";
/** In a picture the branch of a class is not to be seen from its place under a header. */
const barNames: Readonly<Record<string, string>> = {
  "Trong hạn": "Chưa hoàn thành, trong hạn",
  "Quá hạn": "Chưa hoàn thành, quá hạn",
  "Không hạn": "Chưa hoàn thành, không hạn",
};

const number = (header: string, index: string): ReportColumn => ({ header, style: "number", index });

function summaryColumns(groupHeader: string, withUnchecked: boolean): ReportColumn[] {
  const unchecked = withUnchecked ? "+(11)" : "";
  const rates = withUnchecked ? [12, 13] : [11, 12];
  return [
    { header: "TT", style: "short", index: "(1)" },
    { header: groupHeader, style: "text", index: "(2)" },
    number("Tổng số nhiệm vụ", `(3)=\n(4)+(7)${unchecked}`),
    {
      header: "Đã hoàn thành",
      style: "number",
      children: [number("Tổng", "(4)=\n(5)+(6)"), number("Đúng hạn", "(5)"), number("Quá hạn", "(6)")],
    },
    {
      header: "Chưa hoàn thành",
      style: "number",
      children: [
        number("Tổng", "(7)=(8)+\n(9)+(10)"),
        number("Trong hạn", "(8)"),
        number("Quá hạn", "(9)"),
        number("Không hạn", "(10)"),
      ],
    },
    ...(withUnchecked ? [number(uncheckedHeader, "(11)")] : []),
    {
      header: "Tỷ lệ hoàn thành (%)",
      style: "rate",
      children: [
        { header: "So với tổng số", style: "rate", index: `(${rates[0]})=\n(4)/(3)` },
        { header: "So với số đến hạn", style: "rate", index: `(${rates[1]})=\n(4)/[(4)+(9)]` },
      ],
    },
  ];
}

/** The numbers that follow from others in their row. */
const sums: Readonly<Partial<Record<CountId, readonly CountId[]>>> = {
  total: ["done", "open", "unchecked"],
  done: ["onTime", "late"],
  open: ["inTerm", "overdue", "noTerm"],
};
const conditionOfCount: Readonly<Partial<Record<CountId, Condition>>> = {
  onTime: "Hoàn thành đúng hạn",
  late: "Hoàn thành quá hạn",
  inTerm: "Trong hạn",
  overdue: "Quá hạn",
  noTerm: "Không hạn",
};
const firstCount = 2;
/** The classes that do not overlap, in the order in which they stand in a bar. */
const barClasses = ["onTime", "late", "inTerm", "overdue", "noTerm", "unchecked"] as const;

/** `tables` are the task tables that the row counts whole, so that a live sheet may count them itself; empty for a part of one. */
function summaryCells(
  first: string,
  label: string,
  counted: Counted,
  shown: readonly CountId[],
  tables: readonly string[],
): ReportCell[] {
  const size = (id: CountId) => counted[id].length;
  const columns = (ids: readonly CountId[]) =>
    ids.filter((id) => shown.includes(id)).map((id) => firstCount + shown.indexOf(id));
  const derived = (id: CountId): Pick<ReportCell, "derived"> => {
    const parts = sums[id];
    if (parts !== undefined) return { derived: { kind: "sum", columns: columns(parts) } };
    const condition = conditionOfCount[id];
    if (tables.length === 0 || condition === undefined) return {};
    return { derived: { kind: "conditions", conditions: [condition], tables } };
  };
  const rate = (whole: readonly CountId[]): ReportCell => ({
    text: rateText(
      size("done"),
      whole.reduce((sum, id) => sum + size(id), 0),
    ),
    derived: { kind: "rate", part: columns(["done"]), whole: columns(whole) },
  });
  return [
    { text: first },
    { text: label },
    ...shown.map((id) => ({ ...countCell(counted[id]), ...derived(id) })),
    rate(["total"]),
    rate(["done", "overdue"]),
  ];
}

/** What a group is called in the footnotes: "đơn vị" where several of them may share a task. */
export interface SummaryWords {
  readonly header: string;
  readonly sharedBy: string;
  /** Whether groups have roman numerals of their own, so that plans are lettered. */
  readonly isNumbered?: true;
}

const sharedFootnote = (tasks: number, { sharedBy }: SummaryWords) =>
  `Có ${countText(tasks)} nhiệm vụ do nhiều ${sharedBy}: tính cho từng ${sharedBy.split(" cùng ")[0]} ở dòng tương ứng, tính một lần ở dòng tổng; vì vậy cộng các dòng có thể lớn hơn dòng tổng.`;
const rateFootnote = (column: number) =>
  `Số đến hạn ở cột (${column}) gồm nhiệm vụ đã hoàn thành và nhiệm vụ chưa hoàn thành đã quá hạn.`;

/** The tables of parts that are all whole; none as soon as one is not. */
function whole(parts: readonly SummaryPart[]): string[] {
  const tables = parts.flatMap((part) => (part.table === null ? [] : [part.table]));
  return tables.length === parts.length ? tables : [];
}

/** How many times each task of a part stands in its groups. */
function timesCounted(part: SummaryPart): Map<ReportTask, number> {
  const times = new Map<ReportTask, number>(part.tasks.map((task) => [task, 0]));
  for (const group of part.groups) for (const task of group.tasks) times.set(task, (times.get(task) ?? 0) + 1);
  return times;
}

/** The first number that does not close: a row's parts against its whole, or a column against its total; null when all do. */
function firstThatFails(part: SummaryPart, once: Counted, times: ReadonlyMap<ReportTask, number>): CountId | null {
  const groups = part.groups.map((group) => count(group.tasks));
  for (const { total, done, onTime, late, open, inTerm, overdue, noTerm, unchecked } of [...groups, once]) {
    if (done.length !== onTime.length + late.length) return "done";
    if (open.length !== inTerm.length + overdue.length + noTerm.length) return "open";
    if (total.length !== done.length + open.length + unchecked.length) return "total";
  }
  const again = count([...times].flatMap(([task, number]) => Array.from({ length: number - 1 }, () => task)));
  return (
    countIds.find((id) => {
      const column = groups.reduce((sum, group) => sum + group[id].length, 0);
      return column !== once[id].length + again[id].length;
    }) ?? ([...times.values()].includes(0) ? "total" : null)
  );
}

/**
 * Lays out the parts. Several parts get a heading and a subtotal each, then a grand total. The problem "report.does-not-add-up"
 * is a bug or damaged data, and nothing is written then.
 */
export function summarise(words: SummaryWords, parts: readonly SummaryPart[]): Result<Summary> {
  const total = count(parts.flatMap((part) => part.tasks));
  const withUnchecked = total.unchecked.length > 0;
  const shown = countIds.filter((id) => id !== "unchecked" || withUnchecked);
  const several = parts.length > 1;
  const rows: ReportRow[] = [];
  let shared = 0;
  for (const [index, part] of parts.entries()) {
    const numeral = words.isNumbered === true ? planLetter(index + 1) : toRoman(index + 1);
    if (several) rows.push(groupRow(0, numeral, part.heading ?? "", shown.length + 4));
    for (const [at, group] of part.groups.entries())
      rows.push({
        type: "data",
        cells: summaryCells(group.numeral ?? String(at + 1), group.label, count(group.tasks), shown, []),
      });
    const once = count(part.tasks);
    const times = timesCounted(part);
    const wrong = firstThatFails(part, once, times);
    if (wrong !== null) return failed("report.does-not-add-up", { column: wrong });
    shared += [...times.values()].filter((number) => number > 1).length;
    if (several) rows.push({ type: "total", cells: summaryCells("", `Cộng (${numeral})`, once, shown, whole([part])) });
  }
  rows.push({ type: "total", cells: summaryCells("", several ? "Tổng cộng" : "Tổng số", total, shown, whole(parts)) });
  return done({
    columns: summaryColumns(words.header, withUnchecked),
    rows,
    footnotes: [
      ...(shared > 0 ? [sharedFootnote(shared, words)] : []),
      rateFootnote(withUnchecked ? 13 : 12),
      ...uncheckedNotes(parts.flatMap((part) => part.tasks)),
    ],
    total,
    parts: barClasses.flatMap((id, look) => {
      const name = conditionOfCount[id] ?? uncheckedHeader;
      const column = firstCount + shown.indexOf(id);
      return total[id].length === 0 ? [] : [{ name: barNames[name] ?? name, column, look }];
    }),
  });
}
