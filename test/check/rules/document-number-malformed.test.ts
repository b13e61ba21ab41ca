import { faults, offered } from "../sheet";

const rule = "document-number-malformed";

test.each([
  "Quyết định số 123/QĐ-UBND ngày 15/3/2026",
  "05/KH-UBND",
  "Nghị quyết 58-NQ/TW",
  "05-NQ/TU",
  "12893/TTr-STC",
  "542/BCTĐ-STP",
  "15/QCPH-UBND",
  "12/CTPH-UBND-HLHPN",
  "1015/SKHĐT-TH",
  "30/2020/NĐ-CP",
  "15/2025/QĐ-UBND",
  "Báo cáo tháng 3/2026",
  "Đã trình 2 đề án",
  "Giai đoạn 2026 - 2030",
  "",
])("%j is in order", (evidence) => expect(faults(rule, { evidence })).toEqual([]));

test.each([
  ["123/QD-UBND", "123/QĐ-UBND"],
  ["123QĐ-UBND", "123/QĐ-UBND"],
  ["123-QĐ-UBND", "123/QĐ-UBND"],
  ["123/QĐ UBND", "123/QĐ-UBND"],
  ["123 / QĐ - UBND", "123/QĐ-UBND"],
  ["5/QĐ-UBND", "05/QĐ-UBND"],
  ["123/QÐ-UBND", "123/QĐ-UBND"],
])("%j should be %j", (evidence, right) => {
  const [finding] = faults(rule, { evidence: `Ban hành ${evidence} ngày 15/3/2026` });
  expect(finding).toMatchObject({ severity: "warning", params: { text: evidence, right } });
  expect(offered(finding)).toEqual([right]);
  expect(finding?.suggestions?.[0]?.edits[0]?.to).toBe(`Ban hành ${right} ngày 15/3/2026`);
});
