/**
 * Plans of other provinces and of ministries, each in a layout of its own (unseen/). The rows beside each document
 * (`*.rows.txt`, one task a line) were reviewed by eye; the PDF files are held against the rows they were made of.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import type { Plan, Task } from "../../src/plan/plan";
import { ngheAnRows } from "./unseen/nghe-an-rows";

const folder = join(__dirname, "unseen");

async function read(file: string): Promise<Plan> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const result = await importDocument({ name: file, bytes }, { registry: shippedRegistry() });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.plan;
}

function rowOf(task: Task): string {
  const extra = Object.entries(task.extra ?? {}).map(([header, text]) => `${header}: ${text}`);
  const { id, content, lead, coordinating, deliverable, supervisor, deadline } = task;
  return [id, content, lead.text, coordinating.text, deliverable, supervisor ?? "", deadline.text, ...extra].join(
    " | ",
  );
}

const told = (plan: Plan): string[] => [
  ...plan.sections.map(({ id, title }) => `[${id}] ${title}`),
  ...plan.tasks.map(rowOf),
];

test.each([
  ["kh-lam-dong-pipes.txt", "pipes with a separator row, two appendices, groups A and I"],
  ["qd-bo-noi-vu-cell-a-line.txt", "one cell a line, numbers that run on over groups"],
  ["ctr-ha-giang-two-row-header.txt", "a header of two rows, a budget column"],
  ["nq-chinh-phu-groups.txt", "groups A, I, tasks 1, parts a"],
  ["kh-hai-phong-no-ordinals.txt", "no ordinals, the person responsible beside the agency"],
  ["kh-dak-lak-wrapped.txt", "lines of a PDF without borders, a repeated header"],
  ["kh-can-tho-word.clip", "cut from Word and pasted: cells over two rows, the deadline before the agencies"],
  ["kh-quang-ninh-automatic.docx", "automatic numbers, a lead over three rows, two appendices"],
])("%s: %s", async (file) => {
  const expected = readFileSync(join(folder, `${basename(file).replace(/\.\w+$/u, "")}.rows.txt`), "utf8").trimEnd();
  expect(told(await read(file))).toEqual(expected.split("\n"));
});

test.each(["kh-nghe-an-ruled", "kh-nghe-an-unruled"])(
  "%s.pdf: landscape, the header on the first page only",
  (name) => {
    const tool = join(__dirname, "print-plan.ts");
    const printed = execFileSync(process.execPath, ["--import", "tsx", tool, join(folder, `${name}.pdf`)], {
      encoding: "utf8",
    });
    const [{ plan }] = JSON.parse(printed) as [{ plan: Plan }];
    const written = ngheAnRows.filter(([, , deadline]) => deadline !== "");
    expect(
      plan.tasks.map((task) => [
        task.ordinal,
        task.content,
        task.deadline.text,
        task.lead.text,
        task.coordinating.text,
        task.deliverable,
      ]),
    ).toEqual(written);
    expect(plan.sections.map(({ numeral, title }) => [numeral, title])).toEqual(
      ngheAnRows.filter(([, , deadline]) => deadline === "").map((row) => row.slice(0, 2)),
    );
    expect(plan.document.title).toBe("Phát triển kinh tế biển tỉnh Nghệ An năm 2026");
  },
  60_000,
);

test.each([
  ["kh-lam-dong-pipes.txt", "2345/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Lâm Đồng", "2025-09-05"],
  ["qd-bo-noi-vu-cell-a-line.txt", "512/QĐ-BNV", "Quyết định", "Bộ trưởng Bộ Nội vụ", "2025-05-20"],
  ["ctr-ha-giang-two-row-header.txt", "88/CTr-UBND", "Chương trình", "", "2024-01-12"],
  ["nq-chinh-phu-groups.txt", "71/NQ-CP", "Nghị quyết", "Chính phủ", "2025-04-01"],
  ["ct-ca-mau-no-table.txt", "06/CT-UBND", "Chỉ thị", "Ủy ban nhân dân tỉnh Cà Mau", "2025-08-18"],
  ["kh-can-tho-word.clip", "", "", "", null],
])("the head of %s", async (file, number, kind, issuer, issuedOn) => {
  expect((await read(file)).document).toMatchObject({ number, kind, issuer, issuedOn });
});

test("a directive without a table: what it orders whom to do, and by when", async () => {
  const { document, duties, tasks } = await read("ct-ca-mau-no-table.txt");
  expect(document.title).toBe("Về việc tăng cường các giải pháp chống khai thác hải sản bất hợp pháp (IUU)");
  expect(tasks).toEqual([]);
  expect(
    duties.map(({ lead, coordinating, deadline }) => [lead.text, coordinating.text, deadline?.due ?? null]),
  ).toEqual([
    ["Sở Nông nghiệp và Môi trường", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "2025-09-29"],
    ["Sở Nông nghiệp và Môi trường", "", null],
    ["Công an tỉnh", "", null],
    ["Sở Tài chính", "", "2025-10-31"],
    ["UBND các xã, phường ven biển", "", null],
  ]);
});
