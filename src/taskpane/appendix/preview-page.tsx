/** The first page of an appendix as it will print, drawn to scale: A4 with its margins, heading, header and rows. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { ReportColumn, ReportRow, ReportTable } from "../../report";
import { PreviewPicture } from "./preview-picture";
import type { PreviewedReport } from "./previewing";

/** Points of an A4 page; a page is as wide as its container, and lengths follow (1cqw is a hundredth of that width). */
const pagePoints = { landscape: { width: 841.9, height: 595.3 }, portrait: { width: 595.3, height: 841.9 } } as const;
const marginPoints = { top: 56.7, right: 42.5, bottom: 56.7, left: 85 } as const;

const useStyles = makeStyles({
  frame: { containerType: "inline-size", border: "1px solid #767676", backgroundColor: "#ffffff", color: "#000000" },
  page: { boxSizing: "border-box", overflow: "hidden", fontFamily: "'Times New Roman', 'Liberation Serif', serif" },
  halves: { display: "grid", gridTemplateColumns: "42fr 58fr" },
  line: { margin: 0, textAlign: "center", lineHeight: 1.15, whiteSpace: "pre-line" },
  caption: { margin: 0, textAlign: "right", fontStyle: "italic" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", lineHeight: 1.15 },
  cell: { border: "1px solid #000000", verticalAlign: "middle", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  centred: { textAlign: "center" },
  plain: { fontWeight: "normal", fontStyle: "italic" },
  strong: { fontWeight: "bold" },
});

export function PreviewPage({ report, label }: { report: PreviewedReport; label: string }) {
  const styles = useStyles();
  const { table, layout, heading } = report;
  const { width, height } = pagePoints[table.orientation];
  const points = (length: number) => `${((length / width) * 100).toFixed(3)}cqw`;
  const { top, right, bottom, left } = marginPoints;
  const page: CSSProperties = {
    height: points(height),
    padding: [top, right, bottom, left].map(points).join(" "),
    fontSize: points(12),
  };
  return (
    <div className={styles.frame}>
      <div className={styles.page} style={page}>
        {report.national !== null && (
          <div className={styles.halves} style={{ marginBottom: points(10) }}>
            <Lines lines={report.national.left} points={points} />
            <Lines lines={report.national.right} points={points} />
          </div>
        )}
        <Lines lines={heading} points={points} />
        {layout.pictures.map((picture) => (
          <PreviewPicture
            key={picture.title}
            picture={picture}
            width={width - left - right}
            style={{ display: "block", width: "100%", height: points(picture.height), margin: `${points(6)} 0` }}
          />
        ))}
        <p className={styles.caption}>{layout.firstPage.length > 0 && table.caption}</p>
        <table
          hidden={layout.firstPage.length === 0}
          className={styles.table}
          style={{ fontSize: points(layout.size) }}
          aria-label={label}
        >
          <colgroup>
            {layout.shares.map((share, column) => (
              <col key={headerKey(table, column)} style={{ width: `${(share * 100).toFixed(2)}%` }} />
            ))}
          </colgroup>
          <thead>
            <HeaderRows table={table} indexSize={points(layout.indexSize)} />
          </thead>
          <tbody>
            {layout.firstPage.map((row, index) => (
              <BodyRow key={rowKey(row, index)} row={row} table={table} />
            ))}
          </tbody>
        </table>
        {report.end !== null && (
          <>
            <div style={{ marginTop: points(6) }}>
              <Lines lines={report.end.notes} points={points} />
            </div>
            <div className={styles.halves}>
              <div />
              <Lines lines={report.end.signature} points={points} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

type ShownLine = PreviewedReport["heading"][number] & { readonly align?: string };

/** Lines one below the other, in the middle unless they say otherwise; `points` makes a length of the page. */
function Lines({ lines, points }: { lines: readonly ShownLine[]; points: (length: number) => string }) {
  const styles = useStyles();
  return (
    <div>
      {lines.map(({ text, size, bold, italic, align }, index) => (
        <p
          key={lineKey(text, index)}
          className={styles.line}
          style={{
            fontSize: points(size),
            minHeight: points(size * 1.15),
            ...(bold && { fontWeight: "bold" }),
            ...(italic && { fontStyle: "italic" }),
            ...(align === "Left" && { textAlign: "left" }),
          }}
        >
          {text}
        </p>
      ))}
    </div>
  );
}

/** The lines of a preview never change their places. */
const lineKey = (text: string, index: number) => `${index} ${text}`;
const headerKey = (table: ReportTable, column: number) => `${leaves(table.columns)[column]?.header} ${column}`;
/** A preview never changes its rows: where a row stands is what it is. */
const rowKey = (row: ReportRow, index: number) => `${index} ${row.cells[0]?.text}`;

function leaves(columns: readonly ReportColumn[]): ReportColumn[] {
  return columns.flatMap((column) => (column.children === undefined ? [column] : leaves(column.children)));
}

function HeaderRows({ table, indexSize }: { table: ReportTable; indexSize: string }) {
  const styles = useStyles();
  const isDeep = table.columns.some(({ children }) => children !== undefined);
  const below = table.columns.flatMap(({ children }) => children ?? []);
  const all = leaves(table.columns);
  const head = mergeClasses(styles.cell, styles.centred, styles.strong);
  return (
    <>
      <tr>
        {table.columns.map(({ header, children }) => (
          <th
            key={header}
            className={head}
            scope={children === undefined ? "col" : "colgroup"}
            {...(children === undefined ? { rowSpan: isDeep ? 2 : 1 } : { colSpan: children.length })}
          >
            {header}
          </th>
        ))}
      </tr>
      {isDeep && (
        <tr>
          {below.map((column, index) => (
            <th key={`${column.header} ${column.index ?? index}`} className={head} scope="col">
              {column.header}
            </th>
          ))}
        </tr>
      )}
      {all.some(({ index }) => index !== undefined) && (
        <tr>
          {all.map(({ header, index }) => (
            <td
              key={`${header} ${index}`}
              className={mergeClasses(styles.cell, styles.centred, styles.plain)}
              style={{ fontSize: indexSize }}
            >
              {index}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

function BodyRow({ row, table }: { row: ReportRow; table: ReportTable }) {
  const styles = useStyles();
  const all = leaves(table.columns);
  const isStrong = row.type !== "data" || row.isSection === true;
  const cell = (column: number, span: number, centred: boolean) => (
    <td
      key={headerKey(table, column)}
      colSpan={span}
      className={mergeClasses(styles.cell, centred && styles.centred, isStrong && styles.strong)}
    >
      {row.cells[column]?.text}
    </td>
  );
  const plain = (from: number) =>
    all.slice(from).map(({ style, centred }, at) => cell(from + at, 1, style !== "text" || centred === true));
  if (row.type === "group" || row.isAcross === true)
    return <tr>{[cell(0, 1, true), cell(1, all.length - 1, false)]}</tr>;
  if (row.type === "total") return <tr>{[cell(1, 2, true), ...plain(2)]}</tr>;
  return <tr>{plain(0)}</tr>;
}
