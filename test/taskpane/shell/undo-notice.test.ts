/** What the pane says once a change was taken back: how much went back, and what was changed since and stays. */
import { hasSentence } from "../../../src/messages";
import { undoNotice } from "../../../src/taskpane/shell/undo-notice";

const edit = { table: "T", index: 0, row: "I/1", column: "lead" as const, from: "a", to: "b" };
const skipped = [{ edit, reason: "changed" as const }];

test.each([
  ["cells that went back", { restored: 2, skipped: [], othersLeft: 0 }, "undo.done", { restored: 2, left: 0 }],
  ["settings or marks alone", { restored: 0, skipped: [], othersLeft: 0 }, "undo.done-others", { left: 0 }],
  ["cells that were changed since", { restored: 1, skipped, othersLeft: 0 }, "undo.done-partly", { left: 1 }],
  ["marks that were changed since", { restored: 0, skipped: [], othersLeft: 1 }, "undo.done-partly", { left: 1 }],
])("%s", (_, outcome, code, params) => {
  const notice = undoNotice({ label: "Sửa", ...outcome });
  expect(notice).toMatchObject({ code, params: { label: "Sửa", ...params } });
  expect(hasSentence(notice.code)).toBe(true);
});
