import { faults, fixed, offered } from "../sheet";

const rule = "status-unlisted";

test.each(["Chưa thực hiện", "Đang thực hiện", "Đã hoàn thành", "Tạm dừng", ""])("%j is listed", (status) =>
  expect(faults(rule, { status })).toEqual([]),
);

test.each([
  ["đã hoàn thành", "Đã hoàn thành"],
  ["ĐANG THỰC HIỆN", "Đang thực hiện"],
  ["Đã hòan thành", "Đã hoàn thành"],
])("%j means %j", (status, listed) => expect(fixed(faults(rule, { status })[0])).toEqual({ status: listed }));

test("a near one is offered, another is only told", () => {
  expect(offered(faults(rule, { status: "Hoàn thành" })[0])).toEqual(["Đã hoàn thành"]);
  expect(faults(rule, { status: "OK" })).toMatchObject([{ severity: "error", params: { text: "OK" } }]);
});
