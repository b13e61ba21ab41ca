/** Web pages and clipboard HTML as blocks: numbers of lists, hidden text. Tables: tables.test.ts. */
import { readHtml } from "../../src/document/readers/html";

const told = (page: string) => readHtml(page).blocks.map((block) => (block.kind === "paragraph" ? block.text : "?"));

describe("the numbers of a list", () => {
  test.each([
    ["<ol><li>Một<li>Hai</ol>", ["1. Một", "2. Hai"]],
    ['<ol start="4" type="I"><li>Một</li><li>Hai</li></ol>', ["IV. Một", "V. Hai"]],
    ['<ol type="i"><li>Một</li><li>Hai</li></ol>', ["i. Một", "ii. Hai"]],
    ['<ol style="list-style-type: upper-roman"><li>Một</li><li>Hai</li></ol>', ["I. Một", "II. Hai"]],
    ['<ol style="margin:0;list-style:lower-alpha inside"><li>Một</li><li>Hai</li></ol>', ["a) Một", "b) Hai"]],
    ['<ol><li style="list-style-type:upper-alpha">Một</li></ol>', ["A. Một"]],
    ['<ol style="list-style-type: none"><li>1.1. Một</li></ol>', ["1.1. Một"]],
    ['<ol style="list-style-type: decimal" type="I"><li value="3">Ba</li></ol>', ["3. Ba"]],
    ["<ul><li>Một</li></ul>", ["- Một"]],
  ])("%s", (page, items) => {
    expect(told(page)).toEqual(items);
  });
});

describe("text that is not shown", () => {
  test.each([
    ["hidden by Word", `<p>Trước</p><p style='display:none;mso-hide:all'>Ẩn<br>nữa <img> <b>x</b></p><p>Sau</p>`],
    ["hidden within a line", `<p>Trước<span style="mso-hide:all"> ẩn</span></p><p>Sau</p>`],
    ["of a script", "<p>Trước</p><script>let x = 1;</script><p>Sau</p>"],
  ])("%s", (_, page) => {
    expect(told(page)).toEqual(["Trước", "Sau"]);
  });

  test("what only the page hides may be a tab of it, and is kept", () => {
    expect(told('<div>Tóm tắt</div><div style="display:none"><p>Toàn văn</p></div>')).toEqual(["Tóm tắt", "Toàn văn"]);
  });
});
