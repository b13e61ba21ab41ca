import { faults, offered } from "../sheet";

const rule = "progress-contradicts-status";
const told = (status: string, result: string) => faults(rule, { status, result });

test.each([
  ["Đã hoàn thành", "Đã ban hành Quyết định số 123/QĐ-UBND"],
  ["Đang thực hiện", "Đã hoàn thành dự thảo, đang lấy ý kiến"],
  ["Đang thực hiện", "Đã hoàn thành một phần"],
  ["Đang thực hiện", "Đã hoàn thành 50% khối lượng"],
  ["Đã hoàn thành", "Đã trình; không còn việc chưa thực hiện"],
  ["", "Đã hoàn thành"],
])("%j with %j agree", (status, result) => expect(told(status, result)).toEqual([]));

test.each([
  ["Đã hoàn thành", "Chưa hoàn thành do vướng mắc"],
  ["Đã hoàn thành", "Đã rà soát. Đang xây dựng dự thảo"],
  ["Đã hoàn thành", "- Hiện đang lấy ý kiến các sở"],
  ["Đang thực hiện", "Đã hoàn thành"],
  ["Chưa thực hiện", "Đã hoàn thành toàn bộ nhiệm vụ."],
])("%j with %j do not", (status, result) =>
  expect(told(status, result)).toMatchObject([{ severity: "warning", at: { column: "result" }, params: { status } }]),
);

test("a result that says completed offers the status", () => {
  expect(offered(told("Đang thực hiện", "Đã hoàn thành.")[0])).toEqual(["Đã hoàn thành"]);
});
