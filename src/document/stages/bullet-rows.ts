/**
 * Rows that hold several works, a bullet each, and their days in bullets beside them ("- Kiện toàn Ban Chỉ đạo; - Tổ chức 02 đợt
 * chiến dịch" | "- Tháng 4/2026; - Tháng 8/2026") → a row for each work. Read as one, all but one of the days would be lost.
 * Promises: only cells whose bullets are as many as the works are parted; all other cells belong to each of the rows.
 */
import type { Cell, Row } from "../block";
import { bulletText, isBullet } from "./bullet";
import type { Column } from "./header";

const isBulleted = ({ paragraphs }: Cell): boolean => paragraphs.every(isBullet);

/** The cell that covers each column, where every cell covers one: merged columns tell nothing of works. */
function cellUnder(row: Row, columns: readonly Column[], role: Column["role"]): Cell | undefined {
  return row.cells.some((cell) => cell.span > 1) ? undefined : row.cells[columns.findIndex((one) => one.role === role)];
}

/** The row, or a row for each of the works that its cells list beside as many days. */
export function bulletRows(row: Row, columns: readonly Column[]): readonly Row[] {
  const works = cellUnder(row, columns, "content");
  const days = cellUnder(row, columns, "deadline");
  const count = works?.paragraphs.length ?? 0;
  if (works === undefined || days === undefined || count < 2 || days.paragraphs.length !== count) return [row];
  if (!isBulleted(works) || !isBulleted(days) || row.continues === true) return [row];
  return works.paragraphs.map((_, i): Row => {
    const cells = row.cells.map((cell): Cell => {
      if (cell.paragraphs.length === count && isBulleted(cell))
        return { ...cell, paragraphs: [bulletText(cell.paragraphs[i] ?? "")] };
      return i === 0 ? cell : { ...cell, paragraphs: [], mergedUp: true };
    });
    return { ...row, cells, continues: false };
  });
}
