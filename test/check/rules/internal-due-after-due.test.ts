import { toSerial } from "../../../src/plan/date";
import { faults } from "../sheet";

const set = (own: string, due: string) =>
  faults("internal-due-after-due", { internalDue: toSerial(own), due: due === "" ? "" : toSerial(due) });

test.each<[string, string]>([
  ["2026-03-31", "2026-03-31"],
  ["2026-03-15", "2026-03-31"],
  ["2030-01-01", ""],
])("%s keeps a term of %s", (own, due) => expect(set(own, due)).toEqual([]));

test("a day behind the term is told with both days", () =>
  expect(set("2026-04-01", "2026-03-31")).toMatchObject([
    {
      severity: "warning",
      at: { column: "internalDue" },
      params: { internalDue: "01/04/2026", due: "31/03/2026" },
    },
  ]));

test("a day that is text is left to the rule for dates", () =>
  expect(faults("internal-due-after-due", { internalDue: "15/4/2026", due: toSerial("2026-03-31") })).toEqual([]));
