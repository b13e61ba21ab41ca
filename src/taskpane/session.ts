/** One sitting with one workbook: the desk, the four places and what the workbook holds, wired together. No React here. */
import { type Language, say as sayIn } from "../messages";
import type { IsoDate } from "../plan/date";
import type { MessageParams, Problem } from "../plan/message";
import { createReporting, type OfferedKind, type Reporting } from "./appendix/reporting";
import { type Checking, createChecking } from "./check/checking";
import type { ExcelPort } from "./excel-port";
import { createImporting, type ImportFile, type Importing } from "./import/importing";
import { createOfficeColumns, type Kept, type OfficeColumns } from "./import/office-columns";
import type { PlaceId } from "./place";
import { undoNotice } from "./shell/undo-notice";
import { createDesk, type Desk } from "./state/desk";
import { createStore, type Store } from "./state/store";
import { createWorkbookState, type WorkbookState } from "./state/workbook";
import { type AgencyBook, createAgencyBook } from "./task/agency-book";
import type { TaskView } from "./task/task-view";
import { createTasking, type Tasking } from "./task/tasking";

export interface Session {
  readonly language: Store<Language>;
  readonly place: Store<PlaceId>;
  readonly desk: Desk;
  readonly workbook: WorkbookState;
  readonly importing: Importing;
  readonly columns: OfficeColumns;
  readonly tasking: Tasking;
  readonly agencyBook: AgencyBook;
  /** Which of its two views the place Nhiệm vụ shows. */
  readonly taskView: Store<TaskView>;
  readonly checking: Checking;
  readonly reporting: Reporting;
  /** What parts of the pane that come later are made of. */
  readonly parts: PartTools;
  /** Turns to another language as soon as its sentences are there, in one stroke; where they cannot be fetched, says so in the present one. */
  speak(language: Language): Promise<void>;
  /** Turns to a place; what was said in another one is put away. */
  open(place: PlaceId): void;
  /** Turns to the agencies of the workbook. */
  showAgencies(): void;
  /** Selects a table's sheet and first cell. */
  goToTable(table: string): Promise<void>;
  /** Takes back the last change that the pane made. */
  undo(): Promise<void>;
  /** Watches the workbook; call once, when Excel is ready. */
  start(): Promise<void>;
}

export interface PartTools {
  readonly excel: () => Promise<ExcelPort>;
  /** Makes a sentence in the pane's language. */
  readonly say: (code: string, params?: MessageParams) => string;
  readonly today: IsoDate;
  /** The time of day, "HH:mm". */
  readonly clock: () => string;
  /** To be called after the workbook was written. */
  readonly onWritten: () => void;
}

interface Tools {
  /** Gives src/excel; loaded on first use. */
  readonly excel: () => Promise<ExcelPort>;
  readonly importFile: ImportFile;
  readonly toProblem: (error: unknown) => Promise<Problem>;
  /** The appendices that can be made. */
  readonly kinds: () => Promise<readonly OfferedKind[]>;
  /** The language to begin with, whose sentences are there. */
  readonly language: Language;
  /** Fetches the sentences of a language. */
  readonly loadSentences: (language: Language) => Promise<void>;
  /** Told each language that was chosen, to be spoken again next time. */
  readonly keepLanguage: (language: Language) => void;
  /** Where the office's choice of columns is kept. */
  readonly keptColumns: Kept;
  readonly today: IsoDate;
  /** The time of day, "HH:mm". */
  readonly clock: () => string;
}

export function createSession(tools: Tools): Session {
  const { excel, importFile, toProblem, kinds, today, clock } = tools;
  const language = createStore<Language>(tools.language);
  const say = (code: string, params?: MessageParams) => sayIn(language.get(), code, params);
  const desk = createDesk(toProblem);
  const place = createStore<PlaceId>("plan");
  const workbook = createWorkbookState(excel);
  const refresh = () => {
    void workbook.refresh();
  };
  const checking = createChecking({ desk, excel, asOf: today, clock, say, onMended: refresh });
  const onWritten = () => {
    checking.changed();
    refresh();
  };
  const tasking = createTasking({ desk, excel, asOf: today, clock, say, onWritten });
  const agencyBook = createAgencyBook({ desk, excel, asOf: today, say, onWritten });
  const columns = createOfficeColumns({ desk, excel, say, kept: tools.keptColumns, onWritten });
  const taskView = createStore<TaskView>("task");
  const open = (id: PlaceId) => {
    if (place.get() !== id) desk.clear();
    place.set(id);
  };
  return {
    language,
    async speak(next) {
      try {
        await tools.loadSentences(next);
      } catch (error) {
        desk.fail(await toProblem(error));
        return;
      }
      tools.keepLanguage(next);
      language.set(next);
    },
    place,
    desk,
    workbook,
    tasking,
    agencyBook,
    taskView,
    checking,
    columns,
    importing: createImporting({ desk, excel, importFile, columns: columns.chosen.get, onLoaded: refresh }),
    reporting: createReporting({ desk, excel, kinds, asOf: today, onMade: refresh }),
    parts: { excel, say, today, clock, onWritten },
    open,
    showAgencies() {
      taskView.set("agencies");
      open("task");
    },
    async goToTable(table) {
      const result = await (await excel()).goTo({ table, row: null, index: null, column: null });
      if (!result.ok) desk.fail(result.problem);
    },
    async undo() {
      const undone = await desk.run("pane.job.undoing", async () => (await excel()).undoLast(), undoNotice);
      if (undone === null) return;
      refresh();
      if (place.get() === "task") await Promise.all([tasking.look(), agencyBook.lookAgain()]);
      await checking.recheck();
    },
    async start() {
      await workbook.refresh();
      const watching = await (await excel()).onWorkbookChanged(({ kind }) => {
        if (kind !== "sheet-added") checking.changed();
        if (place.get() === "task") void tasking.look();
        refresh();
      });
      if (!watching.ok) desk.fail(watching.problem);
    },
  };
}
