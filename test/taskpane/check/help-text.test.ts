/** The help pages as the pane draws them: every rule has one, and nothing that is written there is lost. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleIds } from "../../../src/check";
import { readHelp, type Span } from "../../../src/taskpane/check/help-text";

const plain = (spans: readonly Span[]) => spans.map(({ text }) => text).join("");

test.each([
  ["", []],
  ["# Thiếu cột", [{ kind: "title", spans: [{ kind: "text", text: "Thiếu cột" }] }]],
  ["Một dòng\ndài", [{ kind: "paragraph", spans: [{ kind: "text", text: "Một dòng dài" }] }]],
  [
    "Nhấn **Sửa** ở `A1`.",
    [
      {
        kind: "paragraph",
        spans: [
          { kind: "text", text: "Nhấn " },
          { kind: "strong", text: "Sửa" },
          { kind: "text", text: " ở " },
          { kind: "code", text: "A1" },
          { kind: "text", text: "." },
        ],
      },
    ],
  ],
  [
    "- một\n- hai\n\nba",
    [
      { kind: "list", items: [[{ kind: "text", text: "một" }], [{ kind: "text", text: "hai" }]] },
      { kind: "paragraph", spans: [{ kind: "text", text: "ba" }] },
    ],
  ],
  ["Xem [quy tắc](x.md) và *", [{ kind: "paragraph", spans: [{ kind: "text", text: "Xem quy tắc và *" }] }]],
])("%j is read for what it is", (text, wanted) => {
  expect(readHelp(text)).toEqual(wanted);
});

test.each(ruleIds)("the page of %s has a title, sections and all its words", (id) => {
  const page = readFileSync(join("docs/rules", `${id}.md`), "utf8");
  const blocks = readHelp(page);
  expect(blocks[0]?.kind).toBe("title");
  expect(blocks.filter(({ kind }) => kind === "heading").length).toBeGreaterThan(1);
  // letters and digits only, run together: marks of Markdown and the breaks of lines are none of a page's words
  const words = (text: string) => text.replace(/\]\([^)]*\)/gu, "").replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  const drawn = blocks.map((block) => (block.kind === "list" ? block.items.map(plain).join(" ") : plain(block.spans)));
  expect(words(drawn.join(" "))).toEqual(words(page));
});
