/** The page of an official document: A4, margins and page numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I. */
import { type PageSetup, points } from "../../sheet/index";

export type Orientation = PageSetup["orientation"];

/** Millimetres; the decree allows 20–25 above and below, 30–35 left, 15–20 right. It has no other rule for a landscape appendix. */
export const marginMillimetres = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
export const paperMillimetres = { short: 210, long: 297 } as const;

export const officialFont = "Times New Roman";
/** Sizes of mục V: "Phụ lục", its title and "(Kèm theo …)" 14; page numbers 13–14. Tables have no rule; 12 is common. */
export const sizes = { heading: 14, pageNumber: 13, caption: 12, footnote: 12, nationalHeader: 12, motto: 13 } as const;

/** Points of the row of column numbers in a table of the given size. */
export function indexSize(table: number): number {
  return Math.max(8, table - 2);
}

/** Points between the left and the right margin. */
export function usableWidth(orientation: Orientation): number {
  const paper = orientation === "landscape" ? paperMillimetres.long : paperMillimetres.short;
  return points(paper - marginMillimetres.left - marginMillimetres.right);
}

/** Points between the upper and the lower margin. */
export function usableHeight(orientation: Orientation): number {
  const paper = orientation === "landscape" ? paperMillimetres.short : paperMillimetres.long;
  return points(paper - marginMillimetres.top - marginMillimetres.bottom);
}

/** The set-up of a sheet: page numbers in the middle of the upper margin, none on the first page. */
export function officialPage(orientation: Orientation, titleRows: string | null, printArea: string | null): PageSetup {
  const { top, bottom, left, right, header, footer } = marginMillimetres;
  return {
    orientation,
    paper: "a4",
    margins: {
      top: points(top),
      bottom: points(bottom),
      left: points(left),
      right: points(right),
      header: points(header),
      footer: points(footer),
    },
    titleRows,
    printArea,
    fitToWidth: 1,
    centerHorizontally: true,
    firstPageNumber: 1,
    // A blank, not nothing: LibreOffice takes a missing header of the first page for the header of all.
    header: { firstPage: " ", otherPages: `&"${officialFont},Regular"&${sizes.pageNumber}&P` },
  };
}
