/** Which cells of the grid are drawn anew when the host's workbook changes. */
import { type Cell, newWorkbook, setCell } from "../../src/host/model";
import { changedCells, shownCells } from "../../src/workbench/grid/shown";

function sheetWith(...texts: (string | null)[][]) {
  const { sheets, styles } = newWorkbook();
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  const cell = (value: string): Cell => ({ value, formula: null, style: styles.normal });
  texts.forEach((row, at) => {
    row.forEach((text, column) => {
      if (text !== null) setCell(sheet, at, column, cell(text));
    });
  });
  return { sheet, cell };
}

test("nothing, when nothing changed", () => {
  const { sheet } = sheetWith(["a", "b"], ["c"]);
  expect(changedCells(shownCells(sheet), shownCells(sheet)).size).toBe(0);
});

test("a cell that was written, and no other", () => {
  const { sheet, cell } = sheetWith(["a", "b"], ["c", "d"]);
  const before = shownCells(sheet);
  setCell(sheet, 1, 0, cell("x"));
  const changed = changedCells(before, shownCells(sheet));
  expect([...changed].map(([row, cells]) => [row, [...cells].map(([column, now]) => [column, now?.value])])).toEqual([
    [1, [[0, "x"]]],
  ]);
});

test("cells that are gone, with their whole row or alone", () => {
  const { sheet } = sheetWith(["a", "b"], ["c", "d"]);
  const before = shownCells(sheet);
  setCell(sheet, 0, 1, undefined);
  sheet.rows.delete(1);
  const changed = changedCells(before, shownCells(sheet));
  expect([...changed].map(([row, cells]) => [row, [...cells]])).toEqual([
    [0, [[1, undefined]]],
    [
      1,
      [
        [0, undefined],
        [1, undefined],
      ],
    ],
  ]);
});
