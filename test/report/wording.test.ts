import { defaultSettings } from "../../src/report/index";
import {
  attachedToPlan,
  attachedToReport,
  documentName,
  officialDate,
  officialDay,
  shortIssuer,
} from "../../src/report/wording";
import { plan } from "./report-fixture";

test.each([
  ["2026-01-07", "ngày 07 tháng 01 năm 2026"],
  ["2026-02-28", "ngày 28 tháng 02 năm 2026"],
  ["2026-03-01", "ngày 01 tháng 3 năm 2026"],
  ["2026-11-22", "ngày 22 tháng 11 năm 2026"],
  [null, "ngày … tháng … năm …"],
])("%s is written as the decree asks", (date, text) => expect(officialDate(date)).toBe(text));

test.each([
  ["2026-01-07", "07/01/2026"],
  ["2026-03-31", "31/3/2026"],
  [null, ""],
])("%s in a table has the leading zeros of the decree", (date, text) => expect(officialDay(date)).toBe(text));

test("a document is named by what it says of itself, and nothing else", () => {
  const { document } = plan([]);
  expect(documentName(document)).toBe(
    "Quyết định số 74/QĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa",
  );
  expect(documentName({ ...document, number: "", issuedOn: null })).toBe(
    "Quyết định của Ủy ban nhân dân tỉnh Thanh Hóa",
  );
  expect(documentName({ ...document, kind: "", number: "", issuedOn: null, issuer: "" })).toBe("Văn bản");
});

test.each([
  [
    "Chương trình hành động thực hiện Nghị quyết số 58-NQ/TW",
    "Chương trình hành động thực hiện Nghị quyết số 58-NQ/TW",
  ],
  ["Về việc ban hành Chương trình hành động", "Chương trình hành động"],
])("a document without a number goes by its title, %s, where that begins with its kind", (title, name) => {
  const document = {
    ...plan([]).document,
    number: "",
    issuedOn: null,
    issuer: "",
    title,
    kind: "Chương trình hành động",
  };
  expect(documentName(document)).toBe(name);
});

test("what is not known of a plan stays open where its appendix names it", () => {
  const { document } = plan([]);
  expect(attachedToPlan({ ...document, number: "", issuedOn: null })).toBe(
    "(Kèm theo Quyết định số … ngày … tháng … năm … của Ủy ban nhân dân tỉnh Thanh Hóa)",
  );
});

test("what is not known of the report stays open", () => {
  expect(attachedToReport(defaultSettings)).toBe("(Kèm theo Báo cáo số … ngày … tháng … năm … của …)");
  expect(
    attachedToReport({
      ...defaultSettings,
      agency: "Sở Tài chính",
      document: { kind: "Báo cáo", number: "12/BC-STC", date: "2026-11-22" },
    }),
  ).toBe("(Kèm theo Báo cáo số 12/BC-STC ngày 22 tháng 11 năm 2026 của Sở Tài chính)");
});

test.each([
  ["Ủy ban nhân dân tỉnh Thanh Hóa", "UBND tỉnh"],
  ["UỶ BAN NHÂN DÂN HUYỆN THỌ XUÂN", "UBND huyện"],
  ["UBND xã Thọ Lập", "UBND xã"],
  ["Tỉnh ủy Thanh Hóa", ""],
])("%s in a header is %j", (issuer, short) => expect(shortIssuer(issuer)).toBe(short));
