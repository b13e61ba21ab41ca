/** Summary by the quarter, half-year or year in which a task's last day lies; tasks without a term in a row of their own. */
import type { IsoDate } from "../../plan/date";
import { toRoman } from "../../text/roman";
import type { ReportInput } from "../report-input";
import type { ReportKind } from "../report-kind";
import { groupBy, summaryReport } from "../summary-report";

type Step = NonNullable<ReportInput["step"]>;

const stepWords: Readonly<Record<Step, string>> = { quarter: "quý", half: "6 tháng", year: "năm" };

/** Key in calendar order and label of the period of a day. */
function periodOf(due: IsoDate | null, step: Step): { key: string; label: string } {
  if (due === null) return { key: "9999-9", label: "Không có thời hạn cụ thể" };
  const year = due.slice(0, 4);
  const month = Number(due.slice(5, 7));
  if (step === "year") return { key: year, label: `Năm ${year}` };
  if (step === "half") {
    const half = month <= 6 ? 1 : 2;
    return { key: `${year}-${half}`, label: `6 tháng ${half === 1 ? "đầu" : "cuối"} năm ${year}` };
  }
  const quarter = Math.ceil(month / 3);
  return { key: `${year}-${quarter}`, label: `Quý ${toRoman(quarter)}/${year}` };
}

export const byPeriod: ReportKind = {
  id: "by-period",
  name: "Tổng hợp theo thời hạn",
  make: (context) => {
    const step = context.input.step ?? "quarter";
    return summaryReport(
      {
        id: "by-period",
        title: `Tổng hợp theo ${stepWords[step]} đến hạn`,
        header: "Thời hạn hoàn thành",
        sharedBy: "kỳ cùng thực hiện",
        who: null,
        chart: "column",
        groups: (tasks) =>
          groupBy(tasks, (task) => [periodOf(task.due, step)]).sort((a, b) => (a.key < b.key ? -1 : 1)),
      },
      context,
    );
  },
};
