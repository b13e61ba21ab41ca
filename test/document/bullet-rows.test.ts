/** Rows that hold several works and days in bullets: a task each where they are as many, else one task and a word to the clerk. */
import { bulletedDeadlines } from "../../src/document/stages/bulleted-deadline";
import { readText } from "./seed";

const cell = (...paragraphs: readonly string[]) => `<td>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</td>`;
const page = (...rows: readonly string[]) =>
  `<html><body><table>${[`${cell("TT")}${cell("Đơn vị")}${cell("Nhiệm vụ cụ thể")}${cell("Sản phẩm")}${cell("Thời gian hoàn thành")}`, ...rows].map((row) => `<tr>${row}</tr>`).join("")}</table></body></html>`;

async function read(...rows: readonly string[]) {
  const { plan, messages } = await readText(page(...rows));
  return {
    tasks: plan.tasks.map(({ id, content, lead, deliverable, deadline }) => [
      id,
      content,
      lead.text,
      deliverable,
      deadline.due ?? deadline.kind,
    ]),
    codes: messages.map(({ code }) => code),
  };
}

test("as many works as days are tasks under one number; other cells belong to each", async () => {
  const { tasks, codes } = await read(
    `${cell("1")}${cell("Sở Y tế")}${cell("- Kiện toàn Ban Chỉ đạo;", "- Bảo đảm thuốc, giường bệnh.")}${cell("Báo cáo")}${cell("- Trước 15/5/2026;", "- Quý IV/2026.")}`,
    `${cell("2")}${cell("Sở Nội vụ")}${cell("- tập huấn;", "- thi tuyển")}${cell("- 02 lớp;", "- Kết quả")}${cell("- Hằng tuần;", "- Thường xuyên")}`,
  );
  expect(tasks).toEqual([
    ["1", "Kiện toàn Ban Chỉ đạo", "Sở Y tế", "Báo cáo", "2026-05-14"],
    ["1~2", "Bảo đảm thuốc, giường bệnh", "Sở Y tế", "Báo cáo", "2026-12-31"],
    ["2", "tập huấn", "Sở Nội vụ", "02 lớp", "recurring"],
    ["2~2", "thi tuyển", "Sở Nội vụ", "Kết quả", "ongoing"],
  ]);
  expect(codes).not.toContain("document.deadlines-in-row");
});

test.each([
  ["more works than days", ["- Một;", "- Hai;", "- Ba."], ["- Trước 15/5/2026;", "- Quý IV/2026."], "2026-12-31"],
  [
    "a work with parts",
    ["Tổ chức chiến dịch:", "- Đợt 1;", "- Đợt 2."],
    ["- 30/4/2026;", "- 31/8/2026."],
    "2026-08-31",
  ],
  ["a day nobody can read", ["Một việc"], ["- 30/4/2026;", "- Khi có kinh phí."], "unknown"],
])("%s: one task, and its several days are told", async (_, works, days, due) => {
  const { tasks, codes } = await read(`${cell("1")}${cell("Sở Y tế")}${cell(...works)}${cell("")}${cell(...days)}`);
  expect(tasks).toEqual([["1", works.join(" "), "Sở Y tế", "", due]]);
  expect(codes).toContain("document.deadlines-in-row");
});

test.each([
  ["Trước 15/5/2026", 0],
  ["2021 - 2025", 0],
  ["- Tháng 5 và tháng 8/2026.", 0],
  ["Quý I/2026; - nt -", 0],
  ["- Hằng tuần; - Năm học 2026 - 2027.", 2],
  ["• 30/4/2026; • 30/6/2026; • 30/9/2026", 3],
])("the bullets of “%s”: %d", (text, count) => {
  expect(bulletedDeadlines(text)).toHaveLength(count);
});
