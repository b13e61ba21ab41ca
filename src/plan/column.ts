/**
 * The columns of the task table, by meaning. Their headers are part of the official form, so they are vocabulary, not
 * messages: the same in both languages of the interface.
 */
export const columnIds = [
  "key",
  "section",
  "ordinal",
  "content",
  "lead",
  "coordinating",
  "deliverable",
  "supervisor",
  "deadline",
  "due",
  "status",
  "completedOn",
  "assignee",
  "internalDue",
  "evidence",
  "result",
  "difficulty",
  "amendment",
  "condition",
  "daysLeft",
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Who owns a column: the plan (text as issued), the clerk (progress), or a formula. */
export type ColumnOwner = "plan" | "clerk" | "formula";

export interface Column {
  readonly id: ColumnId;
  readonly header: string;
  readonly owner: ColumnOwner;
}

export const columns: readonly Column[] = [
  { id: "key", header: "Mã nhiệm vụ", owner: "plan" },
  { id: "section", header: "Nhóm", owner: "plan" },
  { id: "ordinal", header: "STT", owner: "plan" },
  { id: "content", header: "Nội dung nhiệm vụ", owner: "plan" },
  { id: "lead", header: "Đơn vị chủ trì", owner: "plan" },
  { id: "coordinating", header: "Đơn vị phối hợp", owner: "plan" },
  { id: "deliverable", header: "Sản phẩm", owner: "plan" },
  { id: "supervisor", header: "Lãnh đạo chỉ đạo", owner: "plan" },
  { id: "deadline", header: "Thời hạn", owner: "plan" },
  { id: "due", header: "Hạn chót", owner: "plan" },
  { id: "status", header: "Trạng thái", owner: "clerk" },
  { id: "completedOn", header: "Ngày hoàn thành", owner: "clerk" },
  { id: "evidence", header: "Văn bản/sản phẩm đạt được", owner: "clerk" },
  { id: "result", header: "Kết quả thực hiện", owner: "clerk" },
  { id: "difficulty", header: "Khó khăn, vướng mắc", owner: "clerk" },
  { id: "condition", header: "Tình trạng", owner: "formula" },
];

/** Columns an office may switch on; they stand in the table in the order of `columnIds`. Missing ones are no fault of the sheet. */
export const optionalColumns: readonly Column[] = [
  { id: "assignee", header: "Người phụ trách", owner: "clerk" },
  { id: "internalDue", header: "Thời hạn nội bộ", owner: "clerk" },
  { id: "amendment", header: "Đề xuất sửa đổi, bổ sung", owner: "clerk" },
  { id: "daysLeft", header: "Số ngày còn lại", owner: "formula" },
];

const headers = new Map([...columns, ...optionalColumns].map(({ id, header }) => [id, header]));

/** What people call a column. */
export function headerOf(id: ColumnId): string {
  return headers.get(id) ?? id;
}

const computed = new Set(
  [...columns, ...optionalColumns].flatMap(({ id, owner }) => (owner === "formula" ? [id] : [])),
);

/** Whether the sheet itself computes a column, so that its cells follow the day and hold nothing anybody typed. */
export function isComputed(id: ColumnId): boolean {
  return computed.has(id);
}

/** The values of the column Trạng thái, in the order of its dropdown. */
export const statuses = ["Chưa thực hiện", "Đang thực hiện", "Đã hoàn thành", "Tạm dừng"] as const;
export const completedStatus = "Đã hoàn thành";

/** The values of the column Tình trạng: the split that official reports use (domain.md 2.2). */
export const conditions = ["Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Trong hạn", "Quá hạn", "Không hạn"] as const;
export type Condition = (typeof conditions)[number];
