/**
 * The live formula and src/plan/condition.ts say the same of every task: LibreOffice computes the formula, in a child process,
 * over every combination of what the cells may hold. Without LibreOffice on the machine only the wording is compared.
 */
import ExcelJS from "exceljs";
import { conditions, statuses } from "../../src/plan/column";
import { conditionOf } from "../../src/plan/condition";
import { fromSerial, toSerial } from "../../src/plan/date";
import { conditionFormula, dateUnreadableMark } from "../../src/sheet/condition-formula";
import { computedSheet, hasLibreOffice } from "../libre-office";

const today = new Date();
const asOf = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, "0")}-${String(today.getDate()).padStart(2, "0")}`;
const serial = toSerial(asOf);
const due = ["", serial - 400, serial - 2, serial + 2, serial + 400, "31/3/2026"];
const completedOn = ["", serial - 500, serial - 3, serial + 3, serial + 3.5, "x"];
const status = ["", ...statuses, ` ${statuses[2]} `];

interface Sample {
  readonly content: string;
  readonly status: string;
  readonly due: string | number;
  readonly completedOn: string | number;
}
const samples: Sample[] = ["", "Đề án"].flatMap((content) =>
  status.flatMap((word) =>
    due.flatMap((last) => completedOn.map((day) => ({ content, status: word, due: last, completedOn: day }))),
  ),
);

function expected(sample: Sample): string {
  if (sample.content === "") return "";
  const done = sample.status.trim() === statuses[2];
  if (typeof sample.due === "string" && sample.due !== "") return dateUnreadableMark;
  if (done && typeof sample.completedOn === "string" && sample.completedOn !== "") return dateUnreadableMark;
  const day = (value: string | number) => (typeof value === "number" ? fromSerial(value) : null);
  return conditionOf(
    { status: sample.status.trim(), due: day(sample.due), completedOn: day(sample.completedOn) },
    asOf,
  );
}

async function computed(): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Nhiệm vụ");
  for (const [index, { content, status, due, completedOn }] of samples.entries()) {
    const row = index + 1;
    for (const [column, value] of [content, status, due, completedOn].entries())
      if (value !== "") sheet.getCell(row, column + 1).value = value;
    const formula = conditionFormula({
      content: `$A${row}`,
      status: `$B${row}`,
      due: `$C${row}`,
      completedOn: `$D${row}`,
    });
    sheet.getCell(row, 6).value = { formula: formula.slice(1) };
    sheet.getCell(row, 7).value = "|";
  }
  return computedSheet(new Uint8Array(await book.xlsx.writeBuffer())).map((cells) => cells[5] ?? "");
}

test("every condition has its place in the formula", () => {
  const formula = conditionFormula({ content: "$D6", status: "$K6", due: "$J6", completedOn: "$L6" });
  for (const condition of conditions) expect(formula).toContain(`"${condition}"`);
  expect(formula.length).toBeLessThan(8192);
});

(hasLibreOffice ? test : test.skip)(
  "LibreOffice computes what the core computes",
  async () => {
    const results = await computed();
    expect(results).toHaveLength(samples.length);
    expect(samples.map((sample, index) => ({ ...sample, is: results[index] }))).toEqual(
      samples.map((sample) => ({ ...sample, is: expected(sample) })),
    );
  },
  120_000,
);
