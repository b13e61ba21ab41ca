import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { Chart } from "../../../src/host/model";
import { readXlsx, writeXlsx } from "../../../src/host/xlsx";

// A loaded machine with two cores takes its time.
jest.setTimeout(60_000);

/** One red dot. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

async function withPicture(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Có ảnh");
  sheet.addImage(book.addImage({ base64: PNG, extension: "png" }), "B2:C4");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const chart: Chart = {
  id: "{1}",
  name: "Biểu đồ",
  type: "ColumnClustered",
  source: null,
  seriesBy: "Auto",
  series: [{ name: "a", values: "'Có ảnh'!A1:A2", categories: null }],
  left: 10,
  top: 10,
  width: 100,
  height: 100,
  settings: new Map(),
};

test("a picture of a file stays where it is when the workbook is saved, also beside a new chart, any number of times", async () => {
  const workbook = await readXlsx(await withPicture());
  workbook.sheets[0]?.charts.push(chart);
  let bytes = await writeXlsx(workbook);
  bytes = await writeXlsx(await readXlsx(bytes));
  const files = unzipSync(bytes);
  const images = Object.entries(files).filter(([path]) => path.startsWith("xl/media/"));
  expect(images.map(([, image]) => Buffer.from(image).toString("base64"))).toEqual([PNG]);
  const drawing = strFromU8(files["xl/drawings/drawing1.xml"] ?? new Uint8Array());
  expect(drawing).toMatch(/<xdr:from><xdr:col>1<\/xdr:col>.*<xdr:pic>.*r:embed="rId1"/s);
  const links = strFromU8(files["xl/drawings/_rels/drawing1.xml.rels"] ?? new Uint8Array());
  expect(links).toMatch(/Id="rId1"[^>]*Target="..\/media\/image1_1.png"/);
  expect((await readXlsx(bytes)).sheets[0]?.charts.map(({ name }) => name)).toEqual(["Biểu đồ"]);
});
