/** A Plan → the documents it could have come from: text in several layouts, a web page, a Word file. What readers must invert. */
import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { Plan, Task } from "../../src/plan/plan";

export const headers = {
  ordinal: "TT",
  content: "Nội dung nhiệm vụ",
  lead: "Cơ quan chủ trì",
  coordinating: "Cơ quan phối hợp",
  deliverable: "Sản phẩm",
  supervisor: "Lãnh đạo phụ trách",
  deadline: "Thời gian hoàn thành",
} as const;

export interface TableLine {
  /** A group heading: numeral and title only. */
  readonly group: boolean;
  readonly cells: readonly string[];
}

const hasSupervisor = (plan: Plan): boolean => plan.tasks.some((task) => task.supervisor !== null);

function cellsOf(task: Task, supervised: boolean): string[] {
  const { ordinal, content, lead, coordinating, deliverable, supervisor, deadline } = task;
  const leader = supervised ? [supervisor ?? ""] : [];
  return [ordinal, content, lead.text, coordinating.text, deliverable, ...leader, deadline.text];
}

/** The rows of the plan's table, its header first. */
export function tableLines(plan: Plan): TableLine[] {
  const supervised = hasSupervisor(plan);
  const { supervisor, ...usual } = headers;
  const { deadline, ...rest } = usual;
  const header = supervised ? [...Object.values(rest), supervisor, deadline] : Object.values(usual);
  const lines: TableLine[] = [{ group: false, cells: header }];
  for (const section of plan.sections) {
    const own = plan.tasks.find((task) => task.id === section.id);
    if (own === undefined) {
      const empty = header.slice(2).map(() => "");
      lines.push({ group: true, cells: [section.numeral, section.title, ...empty] });
    } else lines.push({ group: false, cells: cellsOf({ ...own, ordinal: section.numeral }, supervised) });
    for (const task of plan.tasks)
      if (task.section === section.id && task.id !== section.id)
        lines.push({ group: false, cells: cellsOf(task, supervised) });
  }
  return lines;
}

/** The paragraphs above the table. */
export function frontLines(plan: Plan): string[] {
  const { number, kind, title, issuer, issuedOn, signer } = plan.document;
  const [year, month, day] = (issuedOn ?? "").split("-");
  return [
    issuer.toLocaleUpperCase("vi"),
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: ${number}`,
    `Hà Nội, ngày ${day} tháng ${month} năm ${year}`,
    kind.toLocaleUpperCase("vi"),
    title,
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    signer,
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ",
    `(Kèm theo Kế hoạch số ${number})`,
  ];
}

export const layouts = {
  tabs: (plan: Plan) => [...frontLines(plan), "", ...tableLines(plan).map(({ cells }) => cells.join("\t"))].join("\n"),
  pipes: (plan: Plan) =>
    [
      ...frontLines(plan),
      "",
      ...tableLines(plan).flatMap(({ cells }, i) => {
        const row = `| ${cells.join(" | ")} |`;
        return i === 0 ? [row, `|${cells.map(() => "---").join("|")}|`] : [row];
      }),
    ].join("\n"),
  "hanging pipes": (plan: Plan) =>
    [
      ...frontLines(plan),
      ...tableLines(plan).flatMap(({ cells, group }) =>
        group
          ? ["|", ...cells.slice(0, 2).map((cell) => `${cell} |`), "|".repeat(cells.length - 2)]
          : ["|", ...cells.map((cell) => `${cell} |`)],
      ),
    ].join("\n"),
  "a cell a paragraph": (plan: Plan) =>
    [...frontLines(plan), ...tableLines(plan).flatMap(({ cells, group }) => (group ? cells.slice(0, 2) : cells))].join(
      "\n\n",
    ),
} as const;

const escapeHtml = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

export function toHtml(plan: Plan): string {
  const rows = tableLines(plan).map(({ cells, group }) => {
    const shown = group ? [cells[0] ?? "", cells[1] ?? ""] : cells;
    const cell = (text: string, i: number) =>
      `<td${group && i === 1 ? ` colspan="${cells.length - 1}"` : ""}><p>${escapeHtml(text)}</p></td>`;
    return `<tr>${shown.map(cell).join("")}</tr>`;
  });
  const front = frontLines(plan).map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!DOCTYPE html><html><head><title>x</title><style>p{margin:0}</style></head><body>${front.join("\n")}<table>${rows.join("\n")}</table></body></html>`;
}

/** Without `ruled` the table has no borders. With `merged`, equal lead cells that follow each other are one cell over several rows. */
export async function toDocx(plan: Plan, { merged = false, landscape = true, ruled = true } = {}): Promise<Uint8Array> {
  const lines = tableLines(plan);
  const cell = (text: string, span = 1, merge?: "restart" | "continue") =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, size: 18 })] })],
      columnSpan: span,
      ...(merge === undefined
        ? {}
        : { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    });
  const rows = lines.map(({ cells, group }, at) => {
    if (group) return new TableRow({ children: [cell(cells[0] ?? ""), cell(cells[1] ?? "", cells.length - 1)] });
    const above = lines[at - 1];
    const below = lines[at + 1];
    const joins = (other: TableLine | undefined, i: number) =>
      merged &&
      i >= 2 &&
      at > 0 &&
      other !== undefined &&
      !other.group &&
      other !== lines[0] &&
      other.cells[i] === cells[i] &&
      cells[i] !== "";
    return new TableRow({
      tableHeader: at === 0,
      children: cells.map((text, i) =>
        joins(above, i) ? cell("", 1, "continue") : joins(below, i) ? cell(text, 1, "restart") : cell(text),
      ),
    });
  });
  const document = new Document({
    sections: [
      {
        properties: landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        children: [
          ...frontLines(plan).map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })),
          new Table({
            rows,
            ...(ruled ? {} : { borders: TableBorders.NONE }),
            width: { size: 100, type: WidthType.PERCENTAGE },
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
