/** The real process: exit status, the two streams, and no noise between them. */
import { execFile } from "node:child_process";

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function plan(...argv: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      resolve({ status, out, err });
    });
  });
}

test("agency --json prints nothing but JSON", async () => {
  const { status, out, err } = await plan("agency", "Sở Tài chính", "--json");
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(JSON.parse(out)).toMatchObject({ text: "Sở Tài chính", refs: [{ kind: "agency" }] });
}, 30_000);

test("import --json of the seed is whole on standard output", async () => {
  const { status, out } = await plan("import", "seeds/003_8d9be0f2603e0adc.txt", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(out).plan.tasks).toHaveLength(29);
}, 30_000);

test("wrong usage ends with status 2 and one line on standard error", async () => {
  const { status, out, err } = await plan("check");
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err.trimEnd().split("\n")).toHaveLength(1);
}, 30_000);
