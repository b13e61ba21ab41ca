/**
 * Makes the .docx and .pdf files of this folder: `tsx test/document/unseen/make-files.ts`. They are kept, because LibreOffice,
 * which prints the PDF files, is slow and not on every machine.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from "docx";
import { ngheAnRows } from "./nghe-an-rows";

const here = dirname(fileURLToPath(import.meta.url));
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noRules = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const p = (text: string) => new Paragraph({ text });
const auto = (reference: string, level: number, text = "") => new Paragraph({ text, numbering: { reference, level } });

interface CellForm {
  readonly span?: number;
  readonly rows?: number;
  readonly merge?: "begin" | "go-on";
  readonly width?: number;
}

function td(content: string | Paragraph[], form: CellForm = {}): TableCell {
  const vertical = { begin: VerticalMergeType.RESTART, "go-on": VerticalMergeType.CONTINUE };
  return new TableCell({
    children: typeof content === "string" ? [p(content)] : content,
    columnSpan: form.span ?? 1,
    ...(form.rows === undefined ? {} : { rowSpan: form.rows }),
    ...(form.merge === undefined ? {} : { verticalMerge: vertical[form.merge] }),
    ...(form.width === undefined ? {} : { width: { size: form.width, type: WidthType.DXA } }),
  });
}
const tr = (cells: TableCell[], header = false) => new TableRow({ children: cells, tableHeader: header });

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.CENTER,
});

/** Numerals are all automatic, one lead stands over three rows, the deadline comes before the product; two appendices. */
function quangNinh(): Document {
  const group = (title: string) => tr([td([auto("groups", 0)]), td(title, { span: 5 })]);
  const task = (list: string, cells: (string | TableCell)[]) =>
    tr([td([auto(list, 0)]), ...cells.map((cell) => (typeof cell === "string" ? td(cell) : cell))]);
  const begin = td("Sở Xây dựng", { merge: "begin" });
  const goOn = td("", { merge: "go-on" });
  const head = ["TT", "Nội dung nhiệm vụ", "Thời gian hoàn thành", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm"];
  return new Document({
    numbering: {
      config: [
        { reference: "body", levels: [level(0, LevelFormat.UPPER_ROMAN, "%1."), level(1, LevelFormat.DECIMAL, "%2.")] },
        { reference: "groups", levels: [level(0, LevelFormat.UPPER_ROMAN, "%1")] },
        { reference: "first", levels: [level(0, LevelFormat.DECIMAL, "%1")] },
        { reference: "second", levels: [level(0, LevelFormat.DECIMAL, "%1")] },
        { reference: "schemes", levels: [level(0, LevelFormat.DECIMAL, "%1.")] },
      ],
    },
    sections: [
      {
        children: [
          p("ỦY BAN NHÂN DÂN"),
          p("TỈNH QUẢNG NINH"),
          p("Số: 198/KH-UBND"),
          p("Quảng Ninh, ngày 04 tháng 8 năm 2025"),
          p("KẾ HOẠCH"),
          p("Phát triển đô thị thông minh tỉnh Quảng Ninh đến năm 2030"),
          auto("body", 0, "MỤC TIÊU"),
          auto("body", 1, "Tỷ lệ đô thị hóa đạt trên 75% vào năm 2030."),
          auto("body", 0, "TỔ CHỨC THỰC HIỆN"),
          auto("body", 1, "Sở Xây dựng chủ trì, phối hợp với Sở Tài chính hướng dẫn thực hiện Kế hoạch này."),
          p("PHỤ LỤC I"),
          p("DANH MỤC NHIỆM VỤ"),
          new Table({
            rows: [
              tr(
                head.map((text) => td(text)),
                true,
              ),
              group("Quy hoạch và hạ tầng"),
              task("first", [
                "Lập quy hoạch phân khu đô thị Hạ Long",
                "Quý I/2026",
                begin,
                "Sở Tài chính",
                "Đồ án quy hoạch",
              ]),
              task("first", [
                "Xây dựng cơ sở dữ liệu không gian đô thị",
                "30/6/2026",
                goOn,
                "Công an tỉnh",
                "Cơ sở dữ liệu",
              ]),
              task("first", ["Chiếu sáng thông minh", "Năm 2027", goOn, "UBND các phường", "80% tuyến phố"]),
              group("Chính quyền số"),
              task("second", [
                "Vận hành trung tâm điều hành thông minh",
                "Thường xuyên",
                "Sở Khoa học và Công nghệ",
                "",
                "Báo cáo quý",
              ]),
            ],
          }),
          p("PHỤ LỤC II"),
          p("DANH MỤC ĐỀ ÁN"),
          new Table({
            rows: [
              tr(
                ["STT", "Tên đề án", "Cơ quan chủ trì", "Thời gian trình"].map((text) => td(text)),
                true,
              ),
              tr([td([auto("schemes", 0)]), td("Đề án giao thông thông minh"), td("Sở Xây dựng"), td("Tháng 11/2025")]),
              tr([td([auto("schemes", 0)]), td("Đề án y tế số"), td("Sở Y tế"), td("Quý II/2026")]),
            ],
          }),
        ],
      },
    ],
  });
}

/** A landscape appendix of several pages whose header stands only on the first of them. */
function ngheAn(ruled: boolean): Document {
  const widths = [700, 4300, 1800, 2400, 2800, 2400];
  const row = (cells: readonly string[]) => tr(cells.map((cell, i) => td(cell, { width: widths[i] ?? 2000 })));
  const head = ["TT", "Nội dung công việc", "Tiến độ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả"];
  return new Document({
    styles: { default: { document: { run: { font: "Times New Roman", size: 26 } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          p("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"),
          p("Số: 640/KH-UBND"),
          p("Nghệ An, ngày 14 tháng 7 năm 2025"),
          p("KẾ HOẠCH"),
          p("Phát triển kinh tế biển tỉnh Nghệ An năm 2026"),
          p("PHỤ LỤC"),
          p("DANH MỤC NHIỆM VỤ"),
          new Table({
            width: { size: 14400, type: WidthType.DXA },
            columnWidths: widths,
            ...(ruled ? {} : { borders: noRules }),
            rows: [row(head), ...ngheAnRows.map(row)],
          }),
        ],
      },
    ],
  });
}

async function main(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "unseen-"));
  writeFileSync(join(here, "kh-quang-ninh-automatic.docx"), await Packer.toBuffer(quangNinh()));
  for (const ruled of [true, false]) {
    const path = join(work, `kh-nghe-an-${ruled ? "ruled" : "unruled"}.docx`);
    writeFileSync(path, await Packer.toBuffer(ngheAn(ruled)));
    const profile = `-env:UserInstallation=file://${work}/profile`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", here, path]);
  }
}

void main();
