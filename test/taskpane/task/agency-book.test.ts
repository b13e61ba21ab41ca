/** "Đơn vị trong sổ" without a screen: filters, cells left out, decisions. */
import { type AgencyState, type RegistryBase, readAgencyCell, shippedRegistry } from "../../../src/agency";
import type {
  AgencyDecision,
  AgencyPlace,
  AgencyStanding,
  AgencyValue,
  DecisionOptions,
  ImportOptions,
} from "../../../src/excel";
import { done, failed, type Result } from "../../../src/plan/message";
import { createDesk } from "../../../src/taskpane/state/desk";
import { countStandings, createAgencyBook, inShownOrder } from "../../../src/taskpane/task/agency-book";
import { decisionChoices } from "../../../src/taskpane/task/decision-choice";

const registry = shippedRegistry();
const asOf = "2026-06-01";

function agency(
  text: string,
  standing: AgencyStanding,
  cells = 1,
  decided: AgencyValue["decided"] = null,
): AgencyValue {
  const [reading] = readAgencyCell(text, registry, { asOf }).refs;
  if (reading === undefined) throw new Error(`“${text}” names nothing`);
  const places = Array.from({ length: cells }, (_, index): AgencyPlace => {
    return { table: "NhiemVu", row: `I/${index + 1}`, index, column: "lead", from: text };
  });
  return { key: text, text, standing, reading, decided, places };
}

const unknown = agency("P. KTTH", "uncertain", 3);

function open(values: AgencyValue[] = [unknown]) {
  const decided: { decision: AgencyDecision; except: number[] }[] = [];
  const asked: string[] = [];
  const now: { outcome: Result<{ changed: number; skipped: never[]; remembered: boolean }> } = {
    outcome: done({ changed: 2, skipped: [], remembered: true }),
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const book = createAgencyBook({
    desk,
    excel: async () => ({
      distinctAgencies: async () => {
        asked.push("look");
        return done({ values, registry, notes: [] });
      },
      decideAgency: async (_value: AgencyValue, decision: AgencyDecision, label: string, options: DecisionOptions) => {
        asked.push(label);
        decided.push({ decision, except: (options.except ?? []).map(({ index }) => index) });
        return now.outcome;
      },
      importRegistry: async (sheet: string, label: string, { base }: ImportOptions = {}) => {
        asked.push(`take over ${sheet} on ${base}: ${label}`);
        return done({ added: 2, known: 1, messages: [] });
      },
      listWorksheets: async () => done(["DS"]),
      readRegistryBase: async () => done("province" as const),
      changeRegistryBase: async (base: RegistryBase, label: string) => {
        asked.push(`${base}: ${label}`);
        return done(base);
      },
      goTo: async () => failed("excel.place-hidden", { sheet: "Nhiệm vụ", cell: "E9" }),
    }),
    asOf,
    say: (code, params) => [code, ...Object.values(params ?? {})].join(" "),
    onWritten: () => asked.push("written"),
  });
  return { book, desk, asked, decided, now };
}

test("nothing is read again that was not read yet", async () => {
  const { book, asked } = open();
  await book.lookAgain();
  expect(asked).toEqual([]);
});

test("a decision leaves out the cells that were unticked, says how many changed, and is read again", async () => {
  const { book, desk, asked, decided } = open();
  await book.look();
  book.toggle(unknown.key);
  for (const place of unknown.places.slice(1)) book.leaveOut(place);
  const [, , last] = unknown.places;
  if (last !== undefined) book.leaveOut(last);
  await book.decide(unknown, { kind: "own", name: "Phòng Kinh tế tổng hợp" });
  expect(decided).toEqual([{ decision: { kind: "own", name: "Phòng Kinh tế tổng hợp" }, except: [1] }]);
  expect(asked).toEqual(["look", "task.undo.decide P. KTTH 2", "look", "written"]);
  expect(desk.state.get().notice).toEqual({
    code: "task.decided-remembered",
    params: { text: "P. KTTH", changed: 2, skipped: 0 },
    undoable: true,
  });
  expect(book.state.get()).toMatchObject({ opened: null, except: new Set() });
});

test("a decision that Excel refuses keeps the value open with its cells as they were ticked", async () => {
  const { book, desk, now } = open();
  await book.look();
  book.toggle(unknown.key);
  const [first] = unknown.places;
  if (first !== undefined) book.leaveOut(first);
  now.outcome = failed("excel.sheet-protected", { sheet: "Danh mục" });
  await book.decide(unknown, { kind: "known", ids: ["so-tai-chinh"] });
  expect(desk.state.get().problem?.code).toBe("excel.sheet-protected");
  expect(book.state.get()).toMatchObject({ opened: unknown.key });
  expect(book.state.get().except.size).toBe(1);
});

test("another value starts with all of its cells", async () => {
  const { book } = open();
  await book.look();
  book.toggle(unknown.key);
  for (const place of unknown.places) book.leaveOut(place);
  book.toggle("other");
  expect(book.state.get()).toMatchObject({ opened: "other", except: new Set() });
  book.toggle("other");
  expect(book.state.get().opened).toBeNull();
});

test("a list that was taken over is told and counts at once; a hidden cell is said", async () => {
  const { book, desk, asked } = open();
  await book.takeOver("DS", "central");
  expect(asked).toEqual(["take over DS on central: task.undo.list DS", "look", "written"]);
  expect(desk.state.get().notice).toMatchObject({ params: { added: 2, known: 1 }, undoable: true });
  expect(book.state.get().lists).toEqual({ base: "province", sheets: ["DS"] });
  const [first] = unknown.places;
  if (first !== undefined) await book.show(first);
  expect(desk.state.get().problem?.code).toBe("excel.place-hidden");
});

test("other shared agencies are told, can be undone, and are read by at once", async () => {
  const { book, desk, asked } = open();
  await book.changeBase("own");
  expect(asked).toEqual(["own: task.undo.base task.base.own", "look", "written"]);
  expect(desk.state.get().notice).toMatchObject({ code: "task.base.changed", undoable: true });
});

test("what was decided before is replaced in one go, the rest stays", async () => {
  const heirs = [
    { id: "ubnd-xa-tho-xuan", name: "UBND xã Thọ Xuân" },
    { id: "ubnd-xa-xuan-lap", name: "UBND xã Xuân Lập" },
  ];
  const district = agency("UBND huyện Thọ Xuân", "ended", 2, heirs);
  const { book, decided } = open([unknown, district]);
  await book.look();
  await book.decideAsBefore();
  expect(decided).toEqual([{ decision: { kind: "known", ids: heirs.map(({ id }) => id) }, except: [] }]);
  const [first] = decisionChoices(district);
  expect(first).toMatchObject({ name: "UBND xã Thọ Xuân; UBND xã Xuân Lập", note: { code: "task.decide.as-before" } });
});

describe("what is shown", () => {
  const values = [
    agency("Sở Tài chính", "certain", 9),
    agency("Sở Kế hoạch và Đầu tư", "ended", 4),
    unknown,
    agency("Sở Y tế", "certain", 1),
  ];

  test("asks for a person first, and counts all", () => {
    expect(inShownOrder(values, null).map(({ text }) => text)).toEqual([
      "P. KTTH",
      "Sở Kế hoạch và Đầu tư",
      "Sở Tài chính",
      "Sở Y tế",
    ]);
    expect(inShownOrder(values, "certain").map(({ text }) => text)).toEqual(["Sở Tài chính", "Sở Y tế"]);
    expect(countStandings(values)).toEqual({ certain: 2, ended: 1, uncertain: 1 });
  });

  test.each<[string, AgencyStanding, readonly string[]]>([
    ["P. KTTH", "uncertain", []],
    ["Sở Tài chính", "certain", []],
    ["sở tc", "certain", ["Sở Tài chính"]],
    ["Sở Kế hoạch và Đầu tư", "ended", ["Sở Tài chính"]],
    ["Sở Kế hoach và Đầu tư", "uncertain", ["Sở Kế hoạch và Đầu tư"]],
  ])("“%s” (%s) may be replaced by %j", (text, standing, names) => {
    const choices = decisionChoices(agency(text, standing)).map(({ name }) => name);
    expect(choices.slice(0, Math.max(1, names.length))).toEqual(names);
  });

  test("an agency whose work went several ways offers each, with what moved there", () => {
    const value = agency("Sở Lao động - Thương binh và Xã hội", "ended");
    const state: AgencyState = value.reading.state;
    expect(state.kind).toBe("ended");
    const choices = decisionChoices(value);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.filter(({ note }) => typeof note === "string").length).toBeGreaterThan(0);
    expect(choices.filter(({ unsure }) => unsure).map(({ name }) => name)).toContain("Công an tỉnh Thanh Hóa");
  });
});
