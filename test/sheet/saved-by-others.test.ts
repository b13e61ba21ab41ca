/** A workbook that LibreOffice has opened and saved is still ours: the plan as loaded, the columns, what was filled in. */
import { loadPlans, readWorkbook } from "../../src/excel/index";
import { openHost } from "../../src/host/index";
import { hasLibreOffice, resaved } from "../libre-office";
import { deadline, plan, task } from "./plan-fixture";

const loaded = plan([
  task("I/1", { content: "- Việc một = “đầu tiên”", supervisor: "CT Nguyễn Văn A" }),
  task("I/2", { ordinal: "1.10", deadline: deadline("Hằng năm", null), extra: { "Kinh phí": "00123" } }),
]);

(hasLibreOffice ? test : test.skip)(
  "plan, columns and entries survive LibreOffice, a renamed column too",
  async () => {
    const first = openHost();
    const done = await loadPlans([loaded], undefined, { optional: ["assignee"] });
    if (!done.ok) throw new Error(done.problem.code);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("NhiemVu");
      columns.getItem("Trạng thái").getDataBodyRange().values = [["Đã hoàn thành"], [""]];
      columns.getItem("Kết quả thực hiện").name = "Tình hình đến nay";
      await context.sync();
      columns.getItem("Tình hình đến nay").getDataBodyRange().values = [["'- Đã trình"], [""]];
      await context.sync();
    });
    const bytes = resaved(await first.save());

    const second = openHost();
    await second.open(bytes);
    const read = await readWorkbook();
    if (!read.ok) throw new Error(read.problem.code);
    const [table] = read.value.tables;
    expect(table?.plan).toEqual(loaded);
    expect(table?.rows.map((row) => row.cells)).toMatchObject([
      { key: "I/1", content: "- Việc một = “đầu tiên”", status: "Đã hoàn thành", result: "- Đã trình", due: 46112 },
      { key: "I/2", ordinal: "1.10", status: "", due: "", deadline: "Hằng năm" },
    ]);
  },
  120_000,
);
