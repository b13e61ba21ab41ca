/** The place Kế hoạch: documents are read, looked at, and loaded into the workbook. */
import type { Alternatives } from "../../document";
import { withDutiesAsTasks } from "../../plan/duties-as-tasks";
import type { Message, Result } from "../../plan/message";
import type { Plan, Task } from "../../plan/plan";
import type { Work } from "../../plan/work";
import type { OptionalColumnId } from "../../sheet";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly messages: readonly Message[];
  /** The source, line by line; a message or task of line n stands at `lines[n - 1]`. */
  readonly lines: readonly string[];
  /** The other ways to read the rows that are not certain. */
  readonly alternatives: readonly Alternatives[];
}

/** Reads one document; it may take long, so it is watched and can be cancelled. */
export type ImportFile = (file: SourceFile, work: Work) => Promise<Result<ReadPlan>>;

/** A document that was read and waits to be loaded. `id` tells it from others of the same name. */
export interface Preview extends ReadPlan {
  readonly id: number;
  readonly name: string;
}

export interface Importing {
  readonly previews: Store<readonly Preview[]>;
  /** Reads files one after the other; those that were read stay when a later one fails. */
  read(files: readonly (SourceFile | (() => Promise<SourceFile>))[]): Promise<void>;
  remove(id: number): void;
  /** Puts one of the readings of an uncertain row in the task's place; the row is no longer told as uncertain. */
  choose(id: number, reading: Task): void;
  /** Makes the duties of a document without a task table its tasks. */
  takeDuties(id: number): void;
  /** Loads every preview that has tasks and is not `there` already into the workbook. Nothing is changed when it fails. */
  load(there?: ReadonlySet<number>): Promise<void>;
}

/** Whether there is anything to load; a document without a task table is only looked at. */
export function hasTasks({ tasks }: Plan): boolean {
  return tasks.length > 0;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "loadPlans">>;
  readonly importFile: ImportFile;
  /** The columns that the office has chosen for its sheets. */
  readonly columns: () => readonly OptionalColumnId[];
  readonly onLoaded: () => void;
}

export function createImporting({ desk, excel, importFile, columns, onLoaded }: Tools): Importing {
  const previews = createStore<readonly Preview[]>([]);
  let lastId = 0;
  const change = (id: number, changed: (plan: Plan) => Plan) =>
    previews.set((now) =>
      now.map((preview) => (preview.id === id ? { ...preview, plan: changed(preview.plan) } : preview)),
    );
  /** A doubt that somebody has decided is no longer said. */
  const settle = (id: number, decided: (message: Message) => boolean) =>
    previews.set((now) =>
      now.map((preview) =>
        preview.id === id ? { ...preview, messages: preview.messages.filter((one) => !decided(one)) } : preview,
      ),
    );
  return {
    previews,
    async read(files) {
      for (const file of files) {
        const read = await desk.run("pane.job.reading", async (work) => {
          const source = typeof file === "function" ? await file() : file;
          const result = await importFile(source, work);
          return result.ok ? { ok: true, value: { name: source.name, ...result.value } } : result;
        });
        if (read === null) return;
        lastId += 1;
        const preview = { ...read, id: lastId };
        previews.set((now) => [...now, preview]);
      }
    },
    remove: (id) => previews.set((now) => now.filter((preview) => preview.id !== id)),
    choose(id, reading) {
      change(id, (plan) => ({
        ...plan,
        tasks: plan.tasks.map((task) => (task.id === reading.id ? reading : task)),
      }));
      settle(id, ({ code, at }) => code === "document.row-uncertain" && at?.task === reading.id);
    },
    takeDuties(id) {
      change(id, withDutiesAsTasks);
      settle(id, ({ code }) => code === "document.no-task-table");
    },
    async load(there = new Set()) {
      const wanted = previews.get().filter(({ id, plan }) => hasTasks(plan) && !there.has(id));
      const plans = wanted.map(({ plan }) => plan);
      const tasks = plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
      const loaded = await desk.run(
        "pane.job.loading",
        async (work) => (await excel()).loadPlans(plans, work, { optional: columns() }),
        ({ sheets }) => {
          const cut = sheets.flatMap((sheet) => sheet.cut);
          return cut.length === 0
            ? { code: "pane.loaded", params: { tasks, plans: plans.length } }
            : { code: "columns.loaded-cut", params: { tasks, cut: cut.join(", ") } };
        },
      );
      if (loaded === null) return;
      previews.set((now) => now.filter(({ id }) => there.has(id)));
      onLoaded();
    },
  };
}
