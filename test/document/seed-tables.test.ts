import type { ImportedDocument } from "../../src/document/index";
import type { Task } from "../../src/plan/plan";
import { readSeed } from "./seed";

const read: Record<string, ImportedDocument> = {};
beforeAll(async () => {
  for (const number of ["000", "001", "004"]) read[number] = await readSeed(number);
}, 120_000);

const plan = (number: string) => {
  const found = read[number];
  if (found === undefined) throw new Error(`seed ${number} was not read`);
  return found.plan;
};
const idsOf = (number: string) => plan(number).tasks.map((task) => task.id);
const numbered = (section: string, count: number) => Array.from({ length: count }, (_, i) => `${section}/${i + 1}`);

describe("seed 000, one cell a paragraph", () => {
  test("39 tasks; sections I and II are themselves tasks", () => {
    expect(plan("000").sections.map(({ id }) => id)).toEqual("I II III IV V VI VII VIII IX X XI".split(" "));
    expect(idsOf("000")).toEqual([
      "I",
      "II",
      ...numbered("III", 2),
      ...numbered("IV", 10),
      ...numbered("V", 3),
      ...numbered("VI", 3),
      ...numbered("VII", 4),
      ...numbered("VIII", 5),
      ...numbered("IX", 5),
      ...numbered("X", 1),
      ...numbered("XI", 4),
    ]);
  });

  test("the chrome of the web site is in no task", () => {
    expect(JSON.stringify(plan("000").tasks)).not.toMatch(/Thành Viên|DMCA|tiếng Anh/iu);
  });
});

describe("seed 001, the same decision with the cell borders gone", () => {
  /** The drafts' own differences in wording. */
  const ownWording: Readonly<Record<string, string>> = { "nông nhiệp": "nông nghiệp", "TP.Thanh Hóa": "TP. Thanh Hóa" };
  const cells = (task: Task) =>
    [task.id, task.content, task.lead.text, task.coordinating.text, task.deliverable, task.deadline.text].map((text) =>
      Object.entries(ownWording).reduce((all, [one, other]) => all.replaceAll(one, other), text),
    );

  test("agrees with 000 cell for cell", () => {
    expect(plan("001").tasks.map(cells)).toEqual(plan("000").tasks.map(cells));
    expect(plan("001").sections).toEqual(plan("000").sections);
  });

  test("says which rows are not certain, and how else they could be read", () => {
    const uncertain = read["001"]?.messages.filter(({ code }) => code === "document.row-uncertain") ?? [];
    expect(uncertain.length).toBeGreaterThan(0);
    expect(uncertain.length).toBeLessThan(6);
    expect(read["001"]?.alternatives.map(({ task }) => task)).toEqual(uncertain.map(({ at }) => at?.task));
    for (const { task, readings } of read["001"]?.alternatives ?? []) {
      expect(readings.length).toBeGreaterThan(0);
      expect(readings.every(({ id }) => id === task)).toBe(true);
    }
  });
});

describe("seed 004, tab-separated with residue", () => {
  test("49 tasks; III.1 to III.4 lie under III", () => {
    expect(idsOf("004")).toEqual([
      "I",
      "II",
      ...numbered("III.1", 4),
      ...numbered("III.2", 7),
      ...numbered("III.3", 9),
      ...numbered("III.4", 2),
      ...numbered("IV", 3),
      ...numbered("V", 8),
      ...numbered("VI", 3),
      ...numbered("VII", 5),
      ...numbered("VIII", 3),
      ...numbered("IX", 1),
      ...numbered("X", 2),
    ]);
    const below = plan("004").sections.filter(({ parent }) => parent !== null);
    expect(below.map(({ id, parent }) => [id, parent])).toEqual(["1", "2", "3", "4"].map((n) => [`III.${n}`, "III"]));
  });

  test("the row that a page break cut in two is whole again, and no markup is left", () => {
    const task = plan("004").tasks.find(({ id }) => id === "IX/1");
    expect(task?.content).toMatch(/dự bị động viên, công an xã vững mạnh\..*mới phát sinh\.$/u);
    expect(JSON.stringify(plan("004"))).not.toMatch(/<\/?\w+>|\*\*/u);
  });
});
