/** Page set-up in sheet XML. The print area and the repeated rows are defined names: see name-part.ts. */
import { emptyHeaderFooter, type HeaderFooter, newPageLayout, type PageLayout } from "../model";
import { wordOf } from "./validation-part";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag } from "./xml-writer";

const POINTS_PER_INCH = 72;

/** Excel.PaperType by the printer's number (ECMA-376 Part 1, 18.3.1.63), from 1. */
const PAPER =
  `Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note
  Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4
  EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS
  FanfoldStdGerman FanfoldLegalGerman`.split(/\s+/);

const ERRORS: Readonly<Record<string, PageLayout["printErrors"]>> = {
  displayed: "AsDisplayed",
  blank: "Blank",
  dash: "Dash",
  NA: "NotAvailable",
};

const COMMENTS: Readonly<Record<string, PageLayout["printComments"]>> = {
  none: "NoComments",
  atEnd: "EndSheet",
  asDisplayed: "InPlace",
};

export function readPageLayout(sheet: XmlElement): PageLayout {
  const layout = newPageLayout();
  const setup = child(sheet, "pageSetup");
  const margins = child(sheet, "pageMargins");
  const options = child(sheet, "printOptions");
  const points = (name: string, otherwise: number): number => {
    const inches = numberAttribute(margins, name);
    return inches === undefined ? otherwise : round(inches * POINTS_PER_INCH);
  };
  const paper = numberAttribute(setup, "paperSize");
  const fits = flagAttribute(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const breaks = (name: string): number[] =>
    childrenNamed(child(sheet, name), "brk").flatMap((each) => numberAttribute(each, "id") ?? []);
  return {
    ...layout,
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: (paper === undefined ? undefined : PAPER[paper - 1]) ?? layout.paperSize,
    leftMargin: points("left", layout.leftMargin),
    rightMargin: points("right", layout.rightMargin),
    topMargin: points("top", layout.topMargin),
    bottomMargin: points("bottom", layout.bottomMargin),
    headerMargin: points("header", layout.headerMargin),
    footerMargin: points("footer", layout.footerMargin),
    centerHorizontally: flagAttribute(options, "horizontalCentered"),
    centerVertically: flagAttribute(options, "verticalCentered"),
    zoom: fits
      ? {
          horizontalFitToPages: numberAttribute(setup, "fitToWidth") ?? 1,
          verticalFitToPages: numberAttribute(setup, "fitToHeight") ?? 1,
        }
      : { scale: numberAttribute(setup, "scale") ?? 100 },
    printGridlines: flagAttribute(options, "gridLines"),
    printHeadings: flagAttribute(options, "headings"),
    printOrder: attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printComments: COMMENTS[attribute(setup, "cellComments") ?? "none"] ?? "NoComments",
    printErrors: ERRORS[attribute(setup, "errors") ?? "displayed"] ?? "AsDisplayed",
    blackAndWhite: flagAttribute(setup, "blackAndWhite"),
    draftMode: flagAttribute(setup, "draft"),
    firstPageNumber: flagAttribute(setup, "useFirstPageNumber")
      ? (numberAttribute(setup, "firstPageNumber") ?? 1)
      : null,
    headersFooters: readHeadersFooters(child(sheet, "headerFooter")),
    rowBreaks: breaks("rowBreaks"),
    columnBreaks: breaks("colBreaks"),
  };
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

function readHeadersFooters(element: XmlElement | undefined): PageLayout["headersFooters"] {
  const first = flagAttribute(element, "differentFirst");
  const oddEven = flagAttribute(element, "differentOddEven");
  const part = (header: string, footer: string): HeaderFooter => {
    const above = sections(child(element, header)?.text ?? "");
    const below = sections(child(element, footer)?.text ?? "");
    return {
      leftHeader: above.L,
      centerHeader: above.C,
      rightHeader: above.R,
      leftFooter: below.L,
      centerFooter: below.C,
      rightFooter: below.R,
    };
  };
  const pages = part("oddHeader", "oddFooter");
  return {
    state: first ? (oddEven ? "FirstOddAndEven" : "FirstAndDefault") : oddEven ? "OddAndEven" : "Default",
    useSheetMargins: flagAttribute(element, "alignWithMargins", true),
    useSheetScale: flagAttribute(element, "scaleWithDoc", true),
    defaultForAllPages: pages,
    oddPages: { ...pages },
    firstPage: first ? part("firstHeader", "firstFooter") : emptyHeaderFooter(),
    evenPages: oddEven ? part("evenHeader", "evenFooter") : emptyHeaderFooter(),
  };
}

/** "&Lleft&Ccentre&Rright"; text before any mark stands in the centre, "&&" is a plain ampersand. */
function sections(encoded: string): { L: string; C: string; R: string } {
  const result = { L: "", C: "", R: "" };
  let at: "L" | "C" | "R" = "C";
  for (const [piece] of decodeCellText(encoded).matchAll(/&"[^"]*"|&.|[^&]+|&/gs)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") at = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else result[at] += piece;
  }
  return result;
}

/** The elements after the conditional formats and validations, in the order the format wants. */
export function writePageLayout(layout: PageLayout): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const { zoom } = layout;
  const fits = "scale" in zoom ? null : zoom;
  const paper = PAPER.indexOf(layout.paperSize) + 1;
  const options = {
    horizontalCentered: layout.centerHorizontally ? true : null,
    verticalCentered: layout.centerVertically ? true : null,
    headings: layout.printHeadings ? true : null,
    gridLines: layout.printGridlines ? true : null,
  };
  return [
    Object.values(options).some((option) => option !== null) ? tag("printOptions", options) : "",
    tag("pageMargins", {
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    }),
    tag("pageSetup", {
      paperSize: paper === 0 ? null : paper,
      scale: "scale" in zoom && zoom.scale !== 100 ? zoom.scale : null,
      firstPageNumber: layout.firstPageNumber,
      fitToWidth: fits === null || fits.horizontalFitToPages === 1 ? null : fits.horizontalFitToPages,
      fitToHeight: fits === null || fits.verticalFitToPages === 1 ? null : fits.verticalFitToPages,
      pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : null,
      orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
      blackAndWhite: layout.blackAndWhite ? true : null,
      draft: layout.draftMode ? true : null,
      cellComments: layout.printComments === "NoComments" ? null : wordOf(COMMENTS, layout.printComments),
      useFirstPageNumber: layout.firstPageNumber === null ? null : true,
      errors: layout.printErrors === "AsDisplayed" ? null : wordOf(ERRORS, layout.printErrors),
    }),
    writeHeadersFooters(layout.headersFooters),
    writeBreaks("rowBreaks", layout.rowBreaks, 16_383),
    writeBreaks("colBreaks", layout.columnBreaks, 1_048_575),
  ].join("");
}

function writeHeadersFooters(settings: PageLayout["headersFooters"]): string {
  const { state } = settings;
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const oddEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const text = (left: string, center: string, right: string): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const pair = (
    name: string,
    { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter }: HeaderFooter,
  ) => {
    const header = text(leftHeader, centerHeader, rightHeader);
    const footer = text(leftFooter, centerFooter, rightFooter);
    return [
      header && tag(`${name}Header`, {}, escapeText(encodeCellText(header))),
      footer && tag(`${name}Footer`, {}, escapeText(encodeCellText(footer))),
    ].join("");
  };
  const content = [
    pair("odd", oddEven ? settings.oddPages : settings.defaultForAllPages),
    oddEven ? pair("even", settings.evenPages) : "",
    first ? pair("first", settings.firstPage) : "",
  ].join("");
  if (content === "" && !first && !oddEven) return "";
  return tag(
    "headerFooter",
    {
      differentOddEven: oddEven ? true : null,
      differentFirst: first ? true : null,
      scaleWithDoc: settings.useSheetScale ? null : false,
      alignWithMargins: settings.useSheetMargins ? null : false,
    },
    content,
  );
}

function writeBreaks(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const elements = [...breaks].sort((a, b) => a - b).map((id) => tag("brk", { id, max, man: true }));
  return tag(name, { count: breaks.length, manualBreakCount: breaks.length }, ...elements);
}
