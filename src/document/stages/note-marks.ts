/**
 * The marks of footnotes in the cells of tables: "Sở Tài chính[2]". Reads: blocks. Promises: a mark is taken off a cell only
 * where the document has the note it calls, and such a note is told with the task whose row calls it.
 */
import type { Message } from "../../plan/message";
import type { Task } from "../../plan/plan";
import type { Block, Row } from "../block";

const mark = /\s*\[(\d{1,3}|[ivx]{1,5})\]/gu;
const noteLine = /^\[(\d{1,3})\]\s*(\S.*)$/u;

export interface CalledNote {
  /** The line of the row that calls it. */
  readonly line: number;
  readonly text: string;
}

export interface NotesApart {
  readonly blocks: readonly Block[];
  readonly called: readonly CalledNote[];
}

/** The notes of the document by their label. */
function notesOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === "note" && block.margin !== true && block.label !== "") notes.set(block.label, block.text);
    const line = block.kind === "paragraph" ? noteLine.exec(block.text) : null;
    if (line !== null) notes.set(line[1] ?? "", line[2] ?? "");
  }
  return notes;
}

export function takeNoteMarks(blocks: readonly Block[]): NotesApart {
  const notes = notesOf(blocks);
  if (notes.size === 0) return { blocks, called: [] };
  const called: CalledNote[] = [];
  const strip = (row: Row): Row => {
    const bare = (text: string): string =>
      text.replace(mark, (whole, label: string) => {
        const note = notes.get(label);
        if (note === undefined) return whole;
        called.push({ line: row.line, text: note });
        return "";
      });
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(bare) })) };
  };
  return { blocks: blocks.map((block) => (block.kind === "row" ? strip(block) : block)), called };
}

/** A message for each note that the row of a task calls. */
export function sayNotes(called: readonly CalledNote[], tasks: readonly Task[]): Message[] {
  return called.flatMap(({ line, text }): Message[] => {
    const task = tasks.find(({ source }) => source.part === "appendix" && source.line === line);
    if (task === undefined) return [];
    const at = { line, task: task.id };
    return [{ code: "document.note-of-task", severity: "info", params: { task: task.id, text }, at }];
  });
}
