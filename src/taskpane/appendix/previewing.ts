/** An appendix before it is written: the table, how it prints, and the sentences about it that a clerk may edit. */
import type { ReportOptions } from "../../excel";
import type { HalfLines, ReportPreview, ReportSettings, ReportTable } from "../../report";

type Line = HalfLines[number];

export interface PreviewedReport {
  readonly table: ReportTable;
  readonly layout: ReportPreview;
  /** The agency at the left, the state at the right; null for an office that prints neither. */
  readonly national: { readonly left: HalfLines; readonly right: HalfLines } | null;
  /** The first lines below: "Phụ lục", title, "(Kèm theo …)". */
  readonly heading: readonly Line[];
  /** Notes and closing sign, and who signs, where they stand on the first page; null where further pages follow. */
  readonly end: {
    readonly notes: readonly (Line & { readonly align: string })[];
    readonly signature: HalfLines;
  } | null;
  /** The sentences as the clerk left them, a line each. */
  readonly narrative: string;
  /** Whether the numbers have changed since the clerk edited the sentences. */
  readonly isOutdated: boolean;
}

/** Lays tables out; sentences that were edited in `before` stay as they are. */
export async function previewTables(
  tables: readonly ReportTable[],
  settings: ReportSettings,
  { charts = false }: Pick<ReportOptions, "charts">,
  before: readonly PreviewedReport[],
): Promise<PreviewedReport[]> {
  const { closingLines, headingLines, nationalHeader, previewReport, signatureLines, usableWidth } = await import(
    "../../report"
  );
  return tables.map((table, index) => {
    const appendix = { number: index + 1, of: tables.length };
    const old = before.find((one) => one.table.kind === table.kind);
    const [made, madeBefore] = [table.narrative.join("\n"), old?.table.narrative.join("\n")];
    const edited = old !== undefined && old.narrative !== madeBefore;
    const layout = previewReport(table, { appendix, settings, charts });
    return {
      table,
      layout,
      national: settings.nationalHeader ? nationalHeader(settings) : null,
      end: layout.pages > 1 ? null : { notes: closingLines(table), signature: signatureLines(settings) },
      heading: headingLines(table, appendix, usableWidth(table.orientation)),
      narrative: edited ? old.narrative : made,
      isOutdated: edited && (old.isOutdated || made !== madeBefore),
    };
  });
}

/** The tables with the sentences as the clerk left them, for Word and the clipboard. */
export function editedTables(previews: readonly PreviewedReport[]): ReportTable[] {
  return previews.map(({ table, narrative }) => ({
    ...table,
    narrative: narrative.split("\n").filter((line) => line.trim() !== ""),
  }));
}
