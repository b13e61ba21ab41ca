/** How a sheet prints. */
import type { Area } from "./address";

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** Excel.PaperType: "A4", "Letter"… */
  paperSize: string;
  /** Points. */
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Per cent, or pages wide and tall (0: as many as it takes). */
  zoom: { scale: number } | { horizontalFitToPages: number; verticalFitToPages: number };
  printArea: Area[];
  /** First and last repeated row, from 0. */
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  printComments: "NoComments" | "EndSheet" | "InPlace";
  printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | null;
  headersFooters: {
    state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
    useSheetMargins: boolean;
    useSheetScale: boolean;
    /** `defaultForAllPages` and `oddPages` are the same text in the file. */
    defaultForAllPages: HeaderFooter;
    firstPage: HeaderFooter;
    evenPages: HeaderFooter;
    oddPages: HeaderFooter;
  };
  /** The row below each horizontal break, the column right of each vertical one, from 0. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export function emptyHeaderFooter(): HeaderFooter {
  return { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
}

/** Excel's defaults: Letter, portrait, "Normal" margins. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    zoom: { scale: 100 },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: emptyHeaderFooter(),
      firstPage: emptyHeaderFooter(),
      evenPages: emptyHeaderFooter(),
      oddPages: emptyHeaderFooter(),
    },
    rowBreaks: [],
    columnBreaks: [],
  };
}
