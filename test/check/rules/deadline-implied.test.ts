import { faults, offered } from "../sheet";

const planned = (deadline: string) => faults("deadline-implied", { deadline }, { deadline });

test.each(["Quý II/2026", "Trước ngày 31/3/2026", "Hằng năm", "Theo tiến độ dự án", ""])(
  "%j assumes nothing",
  (deadline) => expect(planned(deadline)).toEqual([]),
);

test.each([
  ["Quý III", "2026-09-30", "Quý III/2026"],
  ["Trước 30/6", "2026-06-29", "Trước ngày 30/6/2026"],
  ["30 ngày kể từ ngày ký", "2026-02-06", "Chậm nhất ngày 06/02/2026"],
])("%j is taken as %s, %j is offered", (text, due, label) => {
  const [finding] = planned(text);
  expect(finding).toMatchObject({ severity: "info", at: { column: "deadline" }, params: { text, due } });
  expect(offered(finding)).toEqual([label]);
});

test("taking the offer is not told as an edited plan", () => {
  expect(faults("plan-text-edited", { deadline: "Quý III/2026" }, { deadline: "Quý III" })).toEqual([]);
});
