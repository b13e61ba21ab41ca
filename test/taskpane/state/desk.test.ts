/** The desk: one job at a time, watched, cancelled, and honest about how it ended. */
import { done, failed, type Result } from "../../../src/plan/message";
import { stopIfCancelled } from "../../../src/plan/work";
import { createDesk } from "../../../src/taskpane/state/desk";

const aBug = { code: "excel.unexpected", params: { detail: "boom" } };
const desk = () => createDesk(async () => aBug);

test("a job that fails leaves its problem and gives null", async () => {
  const { run, state } = desk();
  expect(await run("pane.job.checking", async () => failed("excel.no-table"))).toBeNull();
  expect(state.get()).toMatchObject({ job: null, problem: { code: "excel.no-table" }, notice: null });
});

test("an exception becomes a problem, and the desk is free again", async () => {
  const { run, state } = desk();
  await run("pane.job.checking", async () => {
    throw new Error("boom");
  });
  expect(state.get()).toMatchObject({ job: null, problem: aBug });
  expect(await run("pane.job.checking", async () => done(1))).toBe(1);
});

test("a cancelled job says so, and nothing of its value is used", async () => {
  const { run, cancel, state } = desk();
  const running = run("pane.job.loading", async (work) => {
    await Promise.resolve();
    stopIfCancelled(work);
    return done("never");
  });
  cancel();
  expect(await running).toBeNull();
  expect(state.get().problem?.code).toBe("work.cancelled");
});

test("a second job is refused while one runs, and the first is not disturbed", async () => {
  const { run, state } = desk();
  let finish = () => {};
  const first = run(
    "pane.job.loading",
    () =>
      new Promise<Result<string>>((resolve) => {
        finish = () => resolve(done("first"));
      }),
  );
  expect(await run("pane.job.checking", async () => done("second"))).toBeNull();
  expect(state.get().job).toBe("pane.job.loading");
  finish();
  expect(await first).toBe("first");
});

test("progress is shown while the job runs and gone afterwards", async () => {
  const { run, state } = desk();
  const seen: (number | undefined)[] = [];
  state.subscribe(() => seen.push(state.get().progress?.done));
  await run("pane.job.loading", async ({ onProgress }) => {
    onProgress?.({ stage: "excel.stage.writing", done: 1, total: 2 });
    onProgress?.({ stage: "excel.stage.writing", done: 2, total: 2 });
    return done(null);
  });
  expect(seen).toEqual([undefined, 1, 2, undefined]);
});

test("a job that succeeds says what it did; the next one starts with a clean desk", async () => {
  const { run, state } = desk();
  await run(
    "pane.job.mending",
    async () => done(3),
    (changed) => ({ code: "pane.mended", params: { changed }, undoable: true }),
  );
  expect(state.get().notice).toEqual({ code: "pane.mended", params: { changed: 3 }, undoable: true });
  await run("pane.job.checking", async () => done(null));
  expect(state.get().notice).toBeNull();
});
