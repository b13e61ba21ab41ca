/** The sentences keep to the words of docs/glossary.md and to its rules of form. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { en } from "../../src/messages/en/index";
import { vi } from "../../src/messages/vi/index";
import { wordEnd, wordStart } from "../../src/text/word";

interface Term {
  readonly vietnamese: string;
  readonly code: string;
  readonly not: readonly string[];
  readonly notInEnglish: readonly string[];
}

const listed = (cell = "") =>
  cell
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);

const terms: Term[] = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\|(---| Vietnamese )/.test(line))
  .map((line) => {
    const [, vietnamese = "", , code = "", not, notInEnglish] = line.split("|").map((cell) => cell.trim());
    return { vietnamese, code: code.replaceAll("`", ""), not: listed(not), notInEnglish: listed(notInEnglish) };
  });

/** What of Excel's own menus a sentence names is said in Excel's words; parameters are no words. */
const ownWords = (sentence: string) => sentence.replaceAll(/ \([^()]*→[^()]*\)/g, "").replaceAll(/\{[^}]*\}/g, "…");
const entries = (catalog: Readonly<Record<string, string>>) =>
  Object.entries(catalog).map(([code, sentence]) => [code, ownWords(sentence)] as const);
const saying = (catalog: Readonly<Record<string, string>>, words: string) => {
  const expression = new RegExp(`${wordStart}${words}${wordEnd}`, "iu");
  return entries(catalog).filter(([, sentence]) => expression.test(sentence));
};

function sourceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(data|messages)$/.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceText(path);
      return /\.tsx?$/.test(path) ? readFileSync(path, "utf8") : "";
    })
    .join("\n");
}

test("the glossary is read", () => {
  expect(terms.length).toBeGreaterThan(35);
  expect(terms.find(({ code }) => code === "lead")?.not).toContain("cơ quan chủ trì");
});

const unwanted = terms.flatMap(({ vietnamese, not }) => not.map((words) => [words, vietnamese] as const));

test.each(unwanted)("no Vietnamese sentence says “%s” for “%s”", (words) => {
  expect(saying(vi, words)).toEqual([]);
});

const unwantedInEnglish = terms.flatMap(({ vietnamese, notInEnglish }) =>
  notInEnglish.map((words) => [words, vietnamese] as const),
);

test.each(unwantedInEnglish)("no English sentence says “%s” for “%s”", (words) => {
  expect(saying(en, words)).toEqual([]);
});

test("each name in code is in the code", () => {
  const source = sourceText("src");
  expect(terms.filter(({ code }) => !new RegExp(`\\b${code}`).test(source))).toEqual([]);
});

describe("a Vietnamese sentence", () => {
  test.each(["anh", "chị", "bạn", "quý vị", "vui lòng", "xin", "hãy", "các bạn", "please"])(
    "addresses nobody: not “%s”",
    (words) => {
      const others = /tiếng Anh|Duy Anh|Hoài Anh/u; // the language, names of persons
      expect(saying(vi, words).filter(([, sentence]) => !others.test(sentence))).toEqual([]);
    },
  );

  test("has typographic marks and no exclamation", () => {
    const wrong = entries(vi).filter(
      ([code, sentence]) => !code.startsWith("cli.") && /["!]|\.\.\.| {2}|\s[.,;:?](?!\w)/.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  test("that has more than one sentence ends as the first did", () => {
    const wrong = entries(vi).filter(
      ([code, sentence]) =>
        !code.startsWith("cli.") && /\p{Ll}{2}[”)]?\. \p{Lu}/u.test(sentence) && !/[.?…:)”]$/u.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  test("begins with a capital unless it goes on a line or is a unit", () => {
    const problems = entries(vi).filter(
      ([code, sentence]) => /^(excel|document|deadline)\./.test(code) && /\.$/.test(sentence),
    );
    expect(problems.length).toBeGreaterThan(50);
    expect(problems.filter(([, sentence]) => /^\p{Ll}/u.test(sentence))).toEqual([]);
  });
});

test("of “nhấn” only keys are spoken", () => {
  expect(saying(vi, "nhấn").filter(([, sentence]) => !/nhấn (Enter|Esc|F\d|Ctrl|Tab|Alt)/iu.test(sentence))).toEqual(
    [],
  );
});

test("what is written into cells and pages does not depend on the language of the pane", () => {
  const rooms = ["sheet", "report", "word", "excel", "check", "document", "agency", "deadline", "plan"];
  const speaking = /import \{[^}]*\bsay\b[^}]*\} from "[./]*\/messages/;
  expect(rooms.filter((room) => speaking.test(sourceText(`src/${room}`)))).toEqual([]);
});
