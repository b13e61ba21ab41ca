/** What the words and places of a PDF's lines tell: cells of narrow columns, paragraphs, blocks side by side, broken letters. */
import { brokenText } from "../../src/document/readers/pdf/broken-text";
import { joinCellLines } from "../../src/document/readers/pdf/cell-text";
import type { Glyph } from "../../src/document/readers/pdf/glyph";
import { inUnicode } from "../../src/document/readers/pdf/legacy-text";
import type { Word } from "../../src/document/readers/pdf/page";
import { marginsOf, ParagraphJoiner } from "../../src/document/readers/pdf/paragraph";
import { inReadingOrder } from "../../src/document/readers/pdf/reading-order";
import { textLines } from "../../src/document/readers/pdf/text-line";
import { readWords } from "../../src/document/readers/pdf/word";

describe("the lines of a cell", () => {
  test.each([
    [["30/11/20", "25"], "30/11/2025"],
    [["trước ngày", "20/11/202", "4"], "trước ngày 20/11/2024"],
    [["31/", "12/2025"], "31/12/2025"],
    [["12/202", "6"], "12/2026"],
    [["202", "6"], "2026"],
    [["120.00", "0"], "120.000"],
    [["Q", "uý II"], "Quý II"],
    [["ST", "T"], "STT"],
    [["các trườn", "g học"], "các trường học"],
  ])("%j, broken where the column had no room, are %j", (lines, text) => {
    expect(joinCellLines(lines)).toBe(text);
  });

  test.each([
    [["Sở Tài", "chính"], "Sở Tài chính"],
    [["nhóm B", "và nhóm C"], "nhóm B và nhóm C"],
    [["UBND", "tỉnh"], "UBND tỉnh"],
    [["2025", "2026"], "2025 2026"],
    [["30/6/2025", "15/12/2025"], "30/6/2025 15/12/2025"],
    [["Nghị quyết số 36", "36/NQ-CP"], "Nghị quyết số 36 36/NQ-CP"],
    [["45.000", "120.000"], "45.000 120.000"],
    [["Tháng 6", "2026"], "Tháng 6 2026"],
    [["loại A", "an toàn"], "loại A an toàn"],
  ])("%j stay words of their own: %j", (lines, text) => {
    expect(joinCellLines(lines)).toBe(text);
  });
});

/** Words of five points a letter, with a space between them. */
function wordsAt(left: number, y: number, text: string): Word[] {
  let at = left;
  return text.split(" ").map((word): Word => {
    const placed = { text: word, left: at, right: at + word.length * 5, y, size: 10, spaceBefore: true };
    at = placed.right + 3;
    return placed;
  });
}

function paragraphs(...pages: Word[][]): string[] {
  const texts = pages.map((words, i) => ({ page: i + 1, width: 400, lines: inReadingOrder(textLines(words)) }));
  const found: string[] = [];
  const joiner = new ParagraphJoiner(marginsOf(texts), ({ text }) => found.push(text));
  for (const text of texts) joiner.add(text);
  joiner.end();
  return found;
}

const full = "Sở Tài chính chủ trì theo dõi, đôn đốc, tham mưu tổng kết Kế hoạch trong";

describe("the lines of running text", () => {
  test("a line that broke for want of room goes on in the next, over the end of a page too", () => {
    const wide = wordsAt(20, 30, "việc thực hiện của các cơ quan, đơn vị, địa phương trên địa bàn tỉnh và Quý");
    expect(paragraphs([...wordsAt(40, 10, full), ...wordsAt(20, 22, "tháng 12 năm 2025;")])).toEqual([
      `${full} tháng 12 năm 2025;`,
    ]);
    expect(paragraphs([...wide], [...wordsAt(20, 10, "I năm 2026.")])).toHaveLength(1);
  });

  test("a line that had room ends its paragraph, and so do a numeral, an empty line and another size", () => {
    const first = wordsAt(40, 10, "Trên đây là Kế hoạch.");
    expect(paragraphs([...first, ...wordsAt(40, 22, full)])).toHaveLength(2);
    expect(paragraphs([...wordsAt(20, 10, `${full}:`), ...wordsAt(20, 22, "1. Sở Y tế")])).toHaveLength(2);
    expect(paragraphs([...wordsAt(20, 10, full), ...wordsAt(20, 40, "Điều gì đó khác")])).toHaveLength(2);
    const small = wordsAt(20, 22, "Ghi chú của bảng").map((word) => ({ ...word, size: 7 }));
    expect(paragraphs([...wordsAt(20, 10, full), ...small])).toHaveLength(2);
  });

  test("a title in the middle does not run into the paragraph below it, nor into '(Kèm theo …)'", () => {
    const body = [...wordsAt(20, 40, full), ...wordsAt(20, 52, full), ...wordsAt(20, 64, full)];
    const text = "Nâng cao chỉ số năng lực cạnh tranh của tỉnh và các năm sau";
    const end = (words: Word[]) => words.at(-1)?.right ?? 0;
    const title = wordsAt(20 + (end(wordsAt(20, 0, full)) - end(wordsAt(20, 0, text))) / 2, 28, text);
    expect(paragraphs([...title, ...body])[0]).toMatch(/các năm sau$/u);
    expect(paragraphs([...wordsAt(20, 10, full), ...wordsAt(20, 22, "(Kèm theo Kế hoạch số 5)")])).toHaveLength(2);
  });

  test.each([
    ["V/v tăng cường công tác bảo", "đảm an toàn thực phẩm", 1],
    ["định hướng đến năm", "2030", 1],
    ["thực hiện Nghị quyết số 68-", "NQ/TW", 1],
    ["- Như trên;", "- Lưu: VT.", 2],
    ["Kính gửi:", "a) Sở Y tế", 2],
  ])("'%s' and '%s' in a narrow block: %i", (first, second, count) => {
    expect(paragraphs([...wordsAt(20, 10, first), ...wordsAt(20, 22, second)])).toHaveLength(count);
  });
});

describe("two blocks side by side", () => {
  test("are read one by one, although their lines stand at different heights", () => {
    const head = [
      ...wordsAt(220, 10, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
      ...wordsAt(20, 17, "ỦY BAN NHÂN DÂN"),
      ...wordsAt(260, 24, "VIỆT NAM"),
      ...wordsAt(20, 31, "TỈNH A"),
      ...wordsAt(240, 38, "Độc lập - Tự do - Hạnh phúc"),
    ];
    const state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    expect(paragraphs(head)).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH A", state, "Độc lập - Tự do - Hạnh phúc"]);
  });

  test("the name of the state begins a block, however near the other one is", () => {
    const line = [
      ...wordsAt(20, 10, "UBND TỈNH QUẢNG NGÃI"),
      ...wordsAt(130, 10, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ];
    expect(paragraphs(line)).toHaveLength(2);
  });

  test("a gap left for a number, a bullet far from its text and words set apart are no second block", () => {
    expect(paragraphs([...wordsAt(20, 10, "Huế, ngày"), ...wordsAt(100, 10, "tháng 01 năm 2025")])).toEqual([
      "Huế, ngày tháng 01 năm 2025",
    ]);
    expect(paragraphs([...wordsAt(20, 10, "-"), ...wordsAt(60, 10, "Các phòng, ban;")])).toEqual(["- Các phòng, ban;"]);
    const recipients = [
      ...wordsAt(20, 10, "-"),
      ...wordsAt(60, 10, "TT"),
      ...wordsAt(110, 10, "Đảng ủy;"),
      ...wordsAt(260, 10, "CHỦ TỊCH"),
    ];
    expect(paragraphs(recipients)).toEqual(["- TT Đảng ủy;", "CHỦ TỊCH"]);
  });
});

describe("the letters of a text layer", () => {
  test.each([
    ["Sß Nông nghißp chÿ trì, phßi hÿp vßi Sß Tài chính tham m°u K¿ ho¿ch", true],
    ["Kế hoạch phát triển chuỗi giá trị dừa tỉnh Bến Tre, diện tích 20.000 m² ở 25°C, ống Ø600, công ty Müller", null],
    ["KÕ ho¹ch thùc hiÖn nhiÖm vô cña Uû ban nh©n d©n tØnh vµ c¸c së, c¬ quan chñ tr×, phèi hîp n¨m 2025", null],
  ])("%s: %s", (text, all) => {
    expect(brokenText([text])?.all ?? null).toBe(all);
  });

  test("a few broken words of many are counted", () => {
    const sound = Array.from({ length: 100 }, () => "kế hoạch của tỉnh");
    expect(brokenText([...sound, "Sß Tài chính, K¾ hoạch, HO¾CH"])).toMatchObject({ all: false, count: 3 });
  });
});

describe("fonts of before Unicode", () => {
  const page = (text: string) => ({
    number: 1,
    width: 400,
    height: 600,
    words: wordsAt(20, 10, text),
    over: [],
    rulings: [],
    pictured: false,
  });
  const textOn = (text: string) =>
    inUnicode([page(text)]).pages.map(({ words }) => words.map((word) => word.text).join(" "));

  test("words of TCVN3 are converted before tables are looked for, the letter in the place of the soft hyphen too", () => {
    const tcvn3 =
      "KÕ ho¹ch thùc hiÖn nhiÖm vô cña Uû ban nh©n d©n tØnh vµ c¸c së, c¬ quan chñ tr×, ch\u00AD¬ng tr×nh n¨m 2025";
    const unicode =
      "Kế hoạch thực hiện nhiệm vụ của Uỷ ban nhân dân tỉnh và các sở, cơ quan chủ trì, chương trình năm 2025";
    expect(textOn(tcvn3)).toEqual([unicode]);
    expect(inUnicode([page(tcvn3)]).encoding).toBe("TCVN3");
  });

  test("in Unicode a soft hyphen is no letter", () => {
    expect(textOn("Kế hoạch của Ủy ban nhân dân tỉnh và các sở, phường\u00AD xã")).toEqual([
      "Kế hoạch của Ủy ban nhân dân tỉnh và các sở, phường xã",
    ]);
    expect(inUnicode([page("Kế hoạch")]).encoding).toBeNull();
  });
});

test("letters drawn twice, as some programs make bold ones, are read once", () => {
  const glyph = (text: string, x: number): Glyph => ({
    text,
    x,
    y: 20,
    advance: [5, 0],
    spacing: 0,
    direction: [1, 0],
    size: 10,
  });
  const { words } = readWords([glyph("1", 20), glyph("1", 20.3), glyph("1", 40), glyph("2", 45)], 400, 600);
  expect(textLines(words).map(({ text }) => text)).toEqual(["1 12"]);
});
