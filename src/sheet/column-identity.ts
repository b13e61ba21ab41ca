/**
 * How a column is found again after clerks have moved, renamed or inserted columns: each header cell carries a hidden defined
 * name ("skh_1_status"), which Excel, LibreOffice and WPS move along with it; where the name is gone, the header's meaning decides.
 */
import type { CellValue } from "../plan/cell";
import { type ColumnId, columnIds, columns, optionalColumns } from "../plan/column";
import { matchKey } from "../text/key";

/** The defined name of a column's header cell. `table` counts the task tables of the workbook from 1. */
export function columnName(table: number, column: ColumnId): string {
  return `skh_${table}_${column}`;
}

/** The table number and column of such a defined name, or null for any other name. */
export function readColumnName(name: string): { table: number; column: ColumnId } | null {
  const parts = /^skh_(\d+)_([a-z]+)$/iu.exec(name);
  if (parts === null) return null;
  const wanted = parts[2]?.toLowerCase();
  const column = columnIds.find((id) => id.toLowerCase() === wanted);
  return column === undefined ? null : { table: Number(parts[1]), column };
}

/** Other headers in use for the same column: the plans of 2022 and 2026 and common practice (domain.md 2.3). */
const synonyms: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
  key: ["Mã", "Mã NV"],
  section: ["Nhóm nhiệm vụ", "Lĩnh vực"],
  ordinal: ["Số TT", "TT", "Số thứ tự"],
  content: ["Nội dung", "Nhiệm vụ", "Tên nhiệm vụ", "Nội dung chương trình, đề án, cơ chế, chính sách"],
  lead: ["Đơn vị chủ trì thực hiện", "Cơ quan chủ trì", "Chủ trì", "Cơ quan chủ trì thực hiện"],
  coordinating: ["Cơ quan phối hợp", "Phối hợp", "Đơn vị phối hợp thực hiện"],
  deliverable: ["Sản phẩm hoàn thành", "Sản phẩm dự kiến", "Kết quả, sản phẩm"],
  supervisor: ["Lãnh đạo UBND tỉnh trực tiếp chỉ đạo", "Lãnh đạo UBND tỉnh chỉ đạo", "Lãnh đạo trực tiếp chỉ đạo"],
  deadline: ["Thời gian báo cáo UBND tỉnh", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Thời gian thực hiện"],
  due: ["Ngày đến hạn", "Hạn hoàn thành", "Hạn cuối"],
  status: ["Tiến độ", "Trạng thái thực hiện", "Tiến độ (trạng thái)"],
  completedOn: ["Ngày hoàn thành thực tế", "Hoàn thành ngày"],
  evidence: ["Văn bản, sản phẩm đạt được", "Văn bản/sản phẩm", "Sản phẩm đạt được"],
  result: ["Tình hình thực hiện", "Kết quả/Tình hình thực hiện", "Kết quả"],
  difficulty: ["Khó khăn", "Vướng mắc", "Khó khăn, vướng mắc/Lý do chậm", "Lý do chậm"],
  amendment: ["Đề xuất sửa đổi", "Đề xuất, kiến nghị"],
};

const meanings = new Map<string, ColumnId>();
for (const { id, header } of [...columns, ...optionalColumns]) meanings.set(matchKey(header), id);
for (const id of columnIds)
  for (const header of synonyms[id] ?? []) if (!meanings.has(matchKey(header))) meanings.set(matchKey(header), id);

/** The column a header means, or null for a header that is none of ours. Tone-mark placement, case and spacing do not matter. */
export function columnOfHeader(header: CellValue): ColumnId | null {
  return meanings.get(matchKey(String(header))) ?? null;
}

export interface FoundColumns {
  /** Position in the header row, from 0, of each column that was found. */
  readonly at: ReadonlyMap<ColumnId, number>;
  /** Columns found by their defined name whose header now reads otherwise. */
  readonly renamed: readonly { readonly column: ColumnId; readonly header: string }[];
}

/**
 * Finds the columns of a header row. `named` holds, by column, the position its defined name points at; names that point
 * elsewhere or nowhere are left out by the caller. A name whose cell now carries the header of another column is not believed:
 * headers were typed over, and what people see decides.
 */
export function findColumns(headers: readonly CellValue[], named: ReadonlyMap<ColumnId, number>): FoundColumns {
  const read = headers.map(columnOfHeader);
  const at = new Map<ColumnId, number>();
  const renamed: { column: ColumnId; header: string }[] = [];
  const taken = new Set<number>();
  for (const [column, position] of named) {
    const header = headers[position];
    const meaning = read[position];
    if (header === undefined || taken.has(position) || (meaning !== null && meaning !== column)) continue;
    at.set(column, position);
    taken.add(position);
    if (meaning === null) renamed.push({ column, header: String(header) });
  }
  for (const [position, column] of read.entries()) {
    if (column === null || column === undefined || at.has(column) || taken.has(position)) continue;
    at.set(column, position);
    taken.add(position);
  }
  return { at, renamed };
}
