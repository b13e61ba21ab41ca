import { faults, planOf, taskOf } from "../sheet";

const rule = "deliverable-incomplete";
const planned = (deliverable: string) => faults(rule, { deliverable }, { deliverable });

test.each(["Đề án", "Nghị quyết của HĐND tỉnh", "Kế hoạch; Báo cáo;", "Báo cáo (hằng năm)", "Văn bản chỉ đạo."])(
  "%j is whole",
  (text) => expect(planned(text)).toEqual([]),
);

test.each([
  "Tờ trình đề nghị HĐND tỉnh ban hành Nghị quyết của",
  "Báo cáo, ",
  "Kế hoạch và",
  "Đề án (giai đoạn",
  "Quyết định phê duyệt “Đề án",
  "Nội dung:",
])("%j breaks off", (text) =>
  expect(planned(text)).toMatchObject([{ severity: "warning", params: { text: text.trim() } }]),
);

test("an empty one is told where the plan names products", () => {
  const [one, two] = [taskOf("I/1", { deliverable: "" }), taskOf("I/2")];
  expect(faults(rule, { deliverable: "" }, {}, { plan: planOf([one, two]) })).toHaveLength(1);
  expect(faults(rule, { deliverable: "" }, {}, { plan: planOf([one]) })).toEqual([]);
});
