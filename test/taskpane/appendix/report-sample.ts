/** A small appendix for the tests of this place. */
import type { ReportTable } from "../../../src/report";

export function table(rest: Partial<ReportTable> = {}): ReportTable {
  return {
    kind: "by-agency",
    title: ["Tổng hợp theo đơn vị chủ trì"],
    attachedTo: "(Kèm theo Báo cáo số …)",
    caption: "(Số liệu tính đến ngày 22/11/2026)",
    columns: [
      { header: "TT", style: "short" },
      { header: "Đơn vị chủ trì", style: "text" },
      { header: "Tổng số", style: "number" },
    ],
    rows: [
      { type: "data", cells: [{ text: "1" }, { text: "Sở Tài chính" }, { text: "2", value: 2 }] },
      { type: "total", cells: [{ text: "" }, { text: "Tổng số" }, { text: "2", value: 2 }] },
    ],
    footnotes: [],
    narrative: [],
    messages: [],
    orientation: "landscape",
    ...rest,
  };
}
