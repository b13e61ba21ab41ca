/** Rating rules in the pane: what is written into the workbook, and what is left out of it. */
import { done } from "../../../src/plan/message";
import { ruleBook } from "../../../src/taskpane/check/rules";
import type { Session } from "../../../src/taskpane/session";
import { createDesk } from "../../../src/taskpane/state/desk";

async function open() {
  const written: [object, string][] = [];
  const excel = {
    readCheckSettings: async () => done({ "cell-error": "off", "rule-of-tomorrow": "info" }),
    writeCheckSettings: async (settings: object, label: string) => {
      written.push([settings, label]);
      return done(settings);
    },
    listRules: () => [
      { id: "cell-error", severity: "error" },
      { id: "order-broken", severity: "info" },
    ],
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const parts = { excel: async () => excel, say: (code: string) => code, onWritten: () => {} };
  // only what the part asks of a session
  const book = ruleBook({ desk, parts } as unknown as Session);
  await book.show();
  return { book, written };
}

test("the rules stand there with the office's ratings, those of a newer version too", async () => {
  const { book } = await open();
  expect(book.state.get()).toMatchObject({
    open: true,
    rules: [{ id: "cell-error" }, { id: "order-broken" }],
    settings: { "cell-error": "off", "rule-of-tomorrow": "info" },
  });
});

test("a rating is written beside the others, and one as it ships is left out", async () => {
  const { book, written } = await open();
  await book.rate("order-broken", "error");
  await book.rate("cell-error", null);
  expect(written.map(([settings]) => settings)).toEqual([
    { "cell-error": "off", "rule-of-tomorrow": "info", "order-broken": "error" },
    { "rule-of-tomorrow": "info", "order-broken": "error" },
  ]);
});

test("resetting leaves nothing set", async () => {
  const { book, written } = await open();
  await book.reset();
  expect(written).toEqual([[{}, "findings.undo.reset-rules"]]);
  expect(book.state.get().settings).toEqual({});
});
