/**
 * Comments of cells. Excel keeps each twice: as a threaded comment with its replies, and as an old note that other programs
 * show (MS-XLSX 2.6.205 ff.). Notes without a thread are read as comments of their own.
 */
import { type Comment, columnLetters, newGuid, parseArea, type Sheet, type Workbook } from "../model";
import type { Package } from "./package";
import { itemText } from "./shared-strings";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, xmlPart } from "./xml-writer";

const SHEET_ML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
/** How Excel begins the old note of a thread. */
const THREAD_NOTE = "[Threaded comment]";

export function readComments(workbook: Workbook, file: Package, sheetPath: string): Comment[] {
  const path = file.related(sheetPath, "threadedComment");
  const root = path === null ? null : file.xml(path);
  const threads = root === null ? [] : readThreads(root, readPersons(file));
  const taken = new Set(threads.map(({ row, column }) => `${row},${column}`));
  const notes = readNotes(workbook, file, sheetPath).filter(
    ({ row, column, text }) => !taken.has(`${row},${column}`) && !text.startsWith(THREAD_NOTE),
  );
  return [...threads, ...notes];
}

function readPersons(file: Package): Map<string, string> {
  const path = file.paths().find((each) => /^xl\/persons\/[^/]*\.xml$/.test(each));
  const root = path === undefined ? null : file.xml(path);
  const persons = childrenNamed(root ?? undefined, "person");
  return new Map(persons.map((each) => [attribute(each, "id") ?? "", attribute(each, "displayName") ?? ""]));
}

function readThreads(root: XmlElement, persons: ReadonlyMap<string, string>): Comment[] {
  const comments = new Map<string, Comment>();
  for (const element of childrenNamed(root, "threadedComment")) {
    const area = parseArea(attribute(element, "ref") ?? "");
    const id = attribute(element, "id") ?? "";
    const author = persons.get(attribute(element, "personId") ?? "") ?? "";
    const text = child(element, "text")?.text ?? "";
    const created = attribute(element, "dT") ?? "";
    const parent = comments.get(attribute(element, "parentId") ?? "");
    if (parent !== undefined) parent.replies.push({ id, author, text, created });
    else if (area !== null) {
      const resolved = flagAttribute(element, "done");
      comments.set(id, { id, row: area.top, column: area.left, author, text, resolved, created, replies: [] });
    }
  }
  return [...comments.values()];
}

function readNotes(workbook: Workbook, file: Package, sheetPath: string): Comment[] {
  const path = file.related(sheetPath, "comments");
  const root = path === null ? null : file.xml(path);
  if (root === null) return [];
  const authors = childrenNamed(child(root, "authors"), "author").map(({ text }) => decodeCellText(text));
  return childrenNamed(child(root, "commentList"), "comment").flatMap((element): Comment[] => {
    const area = parseArea(attribute(element, "ref") ?? "");
    const body = child(element, "text");
    if (area === null || body === undefined) return [];
    const author = authors[numberAttribute(element, "authorId") ?? 0] ?? "";
    const place = { row: area.top, column: area.left };
    return [
      { id: newGuid(workbook), ...place, author, text: itemText(body), resolved: false, created: "", replies: [] },
    ];
  });
}

const cellOf = ({ row, column }: Comment): string => `${columnLetters(column)}${row + 1}`;

/** The old notes of a sheet. */
export function writeNotes(sheet: Sheet): string {
  const authors = [...new Set(sheet.comments.map(({ author }) => author))];
  const comments = sheet.comments.map((comment) => {
    const replies = comment.replies.map(({ author, text }) => `\n${author}: ${text}`).join("");
    const text = `${comment.author}: ${comment.text}${replies}`;
    const note = `${THREAD_NOTE}\n${text}`;
    return tag(
      "comment",
      { ref: cellOf(comment), authorId: authors.indexOf(comment.author) },
      tag("text", {}, tag("t", { "xml:space": "preserve" }, escapeText(encodeCellText(note)))),
    );
  });
  return xmlPart(
    tag(
      "comments",
      { xmlns: SHEET_ML },
      tag("authors", {}, ...authors.map((author) => tag("author", {}, escapeText(encodeCellText(author))))),
      tag("commentList", {}, ...comments),
    ),
  );
}

/** The boxes of the notes: without them Excel does not show the notes. */
export function writeNoteBoxes(sheet: Sheet): string {
  const boxes = sheet.comments.map(({ row, column }, index) =>
    tag(
      "v:shape",
      {
        id: `_x0000_s${1025 + index}`,
        type: "#_x0000_t202",
        style: "position:absolute;width:108pt;height:59.25pt;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      tag(
        "x:ClientData",
        { ObjectType: "Note" },
        tag("x:MoveWithCells"),
        tag("x:SizeWithCells"),
        tag("x:Row", {}, String(row)),
        tag("x:Column", {}, String(column)),
      ),
    ),
  );
  return tag(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    tag("v:shapetype", {
      id: "_x0000_t202",
      coordsize: "21600,21600",
      "o:spt": 202,
      path: "m,l,21600r21600,l21600,xe",
    }),
    ...boxes,
  );
}

/** All authors of a workbook's comments with their ids. */
export function personsOf(workbook: Workbook): Map<string, string> {
  const authors = new Set(
    workbook.sheets.flatMap(({ comments }) =>
      comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]),
    ),
  );
  return new Map([...authors].map((author, index) => [author, `{00000000-0000-4000-8000-${idOf(index)}}`]));
}

const idOf = (number: number): string => (number + 1).toString(16).toUpperCase().padStart(12, "0");

export function writePersons(persons: ReadonlyMap<string, string>): string {
  const elements = [...persons].map(([displayName, id]) =>
    tag("person", { displayName, id, userId: displayName, providerId: "None" }),
  );
  return xmlPart(tag("personList", { xmlns: THREADED }, ...elements));
}

export function writeThreads(sheet: Sheet, persons: ReadonlyMap<string, string>): string {
  let anonymous = 0;
  const guid = (id: string): string =>
    /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : `{00000000-0000-4000-9000-${idOf(anonymous++)}}`;
  const elements = sheet.comments.flatMap((comment) => {
    const parentId = guid(comment.id);
    const ref = cellOf(comment);
    const one = (
      id: string,
      author: string,
      text: string,
      created: string,
      more: Readonly<Record<string, string | boolean>>,
    ) =>
      tag(
        "threadedComment",
        { ref, dT: created === "" ? null : created, personId: persons.get(author), id, ...more },
        tag("text", {}, escapeText(text)),
      );
    return [
      one(parentId, comment.author, comment.text, comment.created, comment.resolved ? { done: true } : {}),
      ...comment.replies.map(({ id, author, text, created }) => one(guid(id), author, text, created, { parentId })),
    ];
  });
  return xmlPart(tag("ThreadedComments", { xmlns: THREADED }, ...elements));
}
