import { toSerial } from "../../../src/plan/date";
import { faults, offered } from "../sheet";

const rule = "deadline-unreadable";
const planned = (deadline: string) => faults(rule, { deadline }, { deadline });

test.each(["Quý II/2026", "Hằng năm", "Trong quá trình thực hiện Nghị quyết", "Trước ngày 31/3/2026", "Quý I", ""])(
  "%j can be read",
  (deadline) => expect(planned(deadline)).toEqual([]),
);

test.each(["Theo tiến độ dự án", "Quý V/2026", "31/2/2026", "đồ án"])("%j cannot", (deadline) => {
  expect(planned(deadline)).toMatchObject([
    { severity: "warning", at: { column: "deadline" }, params: { text: deadline } },
  ]);
});

test("a likely reading is offered with its date", () => {
  const [finding] = planned("Quý l/2026");
  expect(offered(finding)).toEqual(["Quý I/2026"]);
  expect(finding?.suggestions?.[0]?.edits.map(({ column, to }) => [column, to])).toEqual([
    ["deadline", "Quý I/2026"],
    ["due", toSerial("2026-03-31")],
  ]);
});

test("taking the offer is not told as an edited plan, and its date is the right one", () => {
  const cells = { deadline: "Quý I/2026", due: toSerial("2026-03-31") };
  const plan = { deadline: "Quý l/2026" };
  expect(faults("plan-text-edited", cells, plan)).toEqual([]);
  expect(faults("deadline-edited", cells, plan)).toEqual([]);
  expect(faults("deadline-edited", { ...cells, due: toSerial("2026-06-30") }, plan)).toHaveLength(1);
});
