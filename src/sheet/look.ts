/** The look of the working sheets: one quiet palette that also reads in black and white, one font, one page. */
import type { Color, PageSetup } from "./sheet-plan";

export const sheetFont = { name: "Times New Roman", size: 12, bold: false, italic: false, color: "#000000" } as const;

/** Section headings are long, often in capitals, and stand in every row: smaller, so that they do not set the rows' heights. */
export const sectionSize = 10;

export const palette = {
  /** The plan's own columns: as issued, not to be typed over. */
  planHeader: "#D6DFE8",
  planBody: "#F5F7F9",
  clerkHeader: "#DCE9D5",
  clerkBody: "#FFFFFF",
  formulaHeader: "#E3E3E3",
  formulaBody: "#F5F5F5",
  grid: "#A6A6A6",
  quietText: "#595959",
  overdueFill: "#F8D3CE",
  overdueText: "#8A1C10",
  lateFill: "#FCE9D4",
  completedFill: "#E2EFDA",
  completedText: "#4B5B44",
  soonFill: "#FFF2CC",
  /** Findings marked in their cells: stronger than the colours of rows, told apart in print by bold and underline. */
  errorMarkFill: "#F28B82",
  errorMarkText: "#5C0A00",
  warningMarkFill: "#FFC95C",
  warningMarkText: "#4A2F00",
  infoMarkFill: "#A8DCE3",
  infoMarkText: "#06353D",
} as const satisfies Record<string, Color>;

/** 72 points an inch, 25.4 mm an inch. */
export const points = (millimetres: number): number => Math.round((millimetres / 25.4) * 7200) / 100;

/** A4 landscape with narrow margins and page numbers: for the clerk's own print of a working sheet, not for an official appendix. */
export function workPage(page: {
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  readonly pagesWide: number;
}): PageSetup {
  return {
    orientation: "landscape",
    paper: "a4",
    margins: {
      top: points(15),
      bottom: points(12),
      left: points(12),
      right: points(12),
      header: points(7),
      footer: points(7),
    },
    titleRows: page.titleRows,
    titleColumns: page.titleColumns,
    printArea: null,
    fitToWidth: page.pagesWide,
    centerHorizontally: false,
    header: { firstPage: '&"Times New Roman,Regular"&11&P/&N', otherPages: '&"Times New Roman,Regular"&11&P/&N' },
  };
}
