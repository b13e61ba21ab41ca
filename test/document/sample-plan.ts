/** Random plans as other provinces could issue them, and one fixed sample. */

import { readAgencies, shippedRegistry } from "../../src/agency/index";
import { readDeadline } from "../../src/deadline/index";
import { type Plan, planSchema, type Section, type Task } from "../../src/plan/plan";
import { toRoman } from "../../src/text/roman";
import fc from "../property";

const leads = ["Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Công an tỉnh", "Văn phòng UBND tỉnh", "Sở Y tế, Sở Nội vụ"];
const partners = [
  "Các sở, ban, ngành cấp tỉnh; UBND các xã, phường",
  "Các đơn vị liên quan",
  "Sở Tư pháp",
  "Sở Công Thương và các đơn vị có liên quan",
];
const products = ["Kế hoạch", "Quyết định của UBND tỉnh", "Báo cáo", "Tờ trình, dự thảo Nghị quyết", "Đề án"];
const deadlines = [
  "Quý I/2026",
  "Tháng 6/2026",
  "Trước ngày 30/9/2026",
  "Hằng năm",
  "Năm 2027",
  "Giai đoạn 2026 - 2030",
];
const verbs = ["Xây dựng", "Rà soát, sửa đổi", "Triển khai thực hiện", "Tham mưu ban hành", "Tổ chức"];
const objects = [
  "Đề án phát triển nguồn nhân lực số giai đoạn 2026 - 2030",
  "cơ chế, chính sách thu hút đầu tư vào khu công nghiệp (bao gồm cả cụm công nghiệp)",
  "quy hoạch chi tiết 1/500 các khu chức năng",
  "hệ thống cơ sở dữ liệu dùng chung của tỉnh",
  "hội nghị tuyên truyền, phổ biến Nghị quyết",
  "chương trình hỗ trợ doanh nghiệp nhỏ và vừa",
];
const titles = ["PHÁT TRIỂN KINH TẾ", "Về văn hóa - xã hội", "Cải cách hành chính", "QUỐC PHÒNG, AN NINH"];

const registry = shippedRegistry();

export interface Row {
  readonly verb: string;
  readonly object: string;
  readonly lead: string;
  readonly partner: string;
  readonly product: string;
  readonly deadline: string;
}

export function planOf(groups: readonly { title: string; rows: readonly Row[] }[]): Plan {
  const sections: Section[] = groups.map(({ title }, i) => {
    const id = toRoman(i + 1);
    return { id, parent: null, numeral: id, title, inferred: false };
  });
  const tasks = groups.flatMap(({ rows }, g) =>
    rows.map((row, i): Task => {
      const section = toRoman(g + 1);
      const ordinal = String(i + 1);
      return {
        id: `${section}/${ordinal}`,
        section,
        ordinal,
        content: `${row.verb} ${row.object}`,
        lead: readAgencies(row.lead, registry),
        coordinating: readAgencies(row.partner, registry),
        deliverable: row.product,
        supervisor: null,
        deadline: readDeadline(row.deadline, { issuedOn: "2026-02-05" }),
        source: { part: "appendix", line: 0 },
      };
    }),
  );
  return planSchema.parse({
    schema: "plan/1",
    document: {
      number: "45/KH-UBND",
      kind: "Kế hoạch",
      title: "Phát triển kinh tế - xã hội tỉnh Nghệ An năm 2026",
      issuer: "Ủy ban nhân dân tỉnh Nghệ An",
      issuedOn: "2026-02-05",
      signer: "Trần Thị Bình",
      carriesOut: [],
      period: { from: 2026, to: 2026 },
    },
    sections,
    tasks,
    targets: [],
    duties: [],
  });
}

const row: fc.Arbitrary<Row> = fc.record({
  verb: fc.constantFrom(...verbs),
  object: fc.constantFrom(...objects),
  lead: fc.constantFrom(...leads),
  partner: fc.constantFrom(...partners),
  product: fc.constantFrom(...products),
  deadline: fc.constantFrom(...deadlines),
});

export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(fc.record({ title: fc.constantFrom(...titles), rows: fc.array(row, { minLength: 1, maxLength: 5 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map(planOf);

/** What of a plan a document carries: everything but places. */
export function withoutPlaces(plan: Plan): unknown {
  const { document, sections, tasks } = plan;
  return { document, sections, tasks: tasks.map(({ source, ...task }) => task) };
}
