/** The columns that hold words, for rules about how text is typed. */
import type { ColumnId } from "../plan/column";

export const textColumns: readonly ColumnId[] = [
  "key",
  "section",
  "content",
  "lead",
  "coordinating",
  "deliverable",
  "supervisor",
  "deadline",
  "status",
  "assignee",
  "evidence",
  "result",
  "difficulty",
  "amendment",
];
