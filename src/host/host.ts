/** An Excel in memory: the open workbook, the client that talks to it, the person in front of it. */
import { ApiError } from "./api-error";
import { Book } from "./book";
import type { ActedChange } from "./event/change";
import { type EventEntry, eventEntries } from "./event/event-message";
import { newWorkbook, type Workbook } from "./model";
import { type HostOptions, type Settings, withDefaults } from "./options";
import { executeBatch } from "./protocol/execute";
import type { ExecutorResponse, RequestBody } from "./protocol/message";
import { type InjectedError, RequestLog, type RequestRecord, utf8Length } from "./request-log";
import { Person } from "./user/person";

/** The client's end of the line. */
export interface Connection {
  /** False when the client has been attached to another host since. */
  isCurrent(): boolean;
  send(entries: readonly EventEntry[]): void;
}

export type ChangeListener = (changes: readonly ActedChange[]) => void;

/** The client asks to wait until the user stops editing a cell (RunOptions.delayForCellEdit). */
const waitForCellEdit = 64;

export class Host {
  readonly settings: Settings;
  readonly requirementSets: { readonly [name: string]: string };
  /** Ribbon functions of the add-in, by the name given to Office.actions.associate. */
  readonly actions = new Map<string, (event: { completed(): void }) => void>();
  /** Handlers of Office.context.document, by event type. */
  readonly documentHandlers = new Set<{ readonly type: string; readonly handler: (args: unknown) => void }>();
  /** What the add-in asked for; `failAt` makes requests fail. */
  readonly log = new RequestLog();
  /** What a person at this computer does. */
  readonly user: Person;
  /** What a co-author elsewhere does: events say "Remote". */
  readonly coauthor: Person;
  #book: Book;
  #connections: Connection[] = [];
  readonly #listeners = new Set<ChangeListener>();
  #cellEditEnded: (() => void)[] = [];
  #isEditingCell = false;
  #outbox: { readonly entries: readonly EventEntry[]; readonly selected: boolean }[] = [];
  #pending = 0;
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: HostOptions = {}) {
    this.settings = withDefaults(options);
    this.requirementSets = requirementSets(this.settings);
    this.#book = new Book(newWorkbook(this.settings.name), this.settings);
    this.user = new Person(this, "user");
    this.coauthor = new Person(this, "remote");
  }

  get book(): Book {
    return this.#book;
  }

  /** The workbook as data; reading it is free, change it through `user` or Excel.run. */
  get workbook(): Workbook {
    return this.#book.workbook;
  }

  /** Calls that cleared the undo stack, in order, e.g. "WorksheetProtection.protect". */
  get undoStackCleared(): readonly string[] {
    return this.#book.history.cleared;
  }

  /** Opens another workbook in place of this one; kept ranges and registered events of the old one are void. */
  load(workbook: Workbook): void {
    this.#book = new Book(workbook, this.settings);
    this.#book.calculate({ volatile: true });
    this.#book.takeChanges();
    this.#book.isDirty = false;
    this.#tell([{ actor: "user", change: { kind: "view", sheet: null } }]);
  }

  /** Opens an .xlsx file. */
  async open(bytes: Uint8Array): Promise<void> {
    const { readXlsx } = await import("./xlsx");
    this.load(await readXlsx(bytes));
  }

  /** The workbook as an .xlsx file. */
  async save(): Promise<Uint8Array> {
    const { writeXlsx } = await import("./xlsx");
    this.#book.calculate({ force: true });
    this.#book.takeChanges();
    const bytes = await writeXlsx(this.workbook);
    this.#book.isDirty = false;
    this.#book.savedBefore = true;
    return bytes;
  }

  /** Hears of every change, in order, after it happened: for whoever shows the workbook. Returns how to stop. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fails the n-th request from now on, or each that fits; see RequestLog. */
  failAt(which: number | ((request: RequestRecord) => boolean), error: InjectedError): () => void {
    return this.log.failAt(which, error);
  }

  /** The add-in's requests so far (clean-ups left out). */
  get requests(): readonly RequestRecord[] {
    return this.log.requests;
  }

  connect(connection: Connection): void {
    this.#connections = [...this.#connections.filter((each) => each.isCurrent()), connection];
  }

  /** The user is typing into a cell: requests fail, or wait when they asked to. */
  set cellEditMode(editing: boolean) {
    this.#isEditingCell = editing;
    if (editing) return;
    const waiting = this.#cellEditEnded;
    this.#cellEditEnded = [];
    for (const go of waiting) go();
  }

  get cellEditMode(): boolean {
    return this.#isEditingCell;
  }

  /** Another workbook has the focus (Windows and Mac). */
  set otherWorkbookHasFocus(away: boolean) {
    this.#book.hasFocus = !away;
  }

  get readOnly(): boolean {
    return this.#book.readOnly;
  }

  /** The workbook was opened read-only: what the add-in would change fails. */
  set readOnly(readOnly: boolean) {
    this.#book.readOnly = readOnly;
  }

  /** Resolves when all requests are answered and all events delivered. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      quiet = this.#pending === 0 ? quiet + 1 : 0;
    }
  }

  /** Answers one request of the client; requests are answered one after the other. */
  execute(message: RequestBody, flags: number): Promise<ExecutorResponse> {
    this.#pending++;
    const answer = this.#line.then(() => this.#answer(message, flags));
    this.#line = answer.catch(() => undefined);
    return answer.finally(() => {
      this.#pending--;
    });
  }

  async #answer(message: RequestBody, flags: number): Promise<ExecutorResponse> {
    this.#deliver();
    const { latency, platform, payloadLimit } = this.settings;
    const text = JSON.stringify(message);
    const record = this.log.add(message, utf8Length(text));
    const failed = (code: string, note?: string): ExecutorResponse => {
      record.error = code;
      return transportError(new ApiError(code, note));
    };
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    if (this.#isEditingCell && !record.cleanup) {
      if ((flags & waitForCellEdit) === 0) return failed("InvalidOperationInCellEditMode");
      await new Promise<void>((resolve) => this.#cellEditEnded.push(resolve));
    }
    if (platform === "web" && record.bytes > payloadLimit) return failed("RequestPayloadSizeLimitExceeded");
    const injected = this.log.failureOf(record);
    if (injected && injected.actionIndex === undefined && !injected.afterwards) {
      return failed(injected.code, injected.message);
    }
    const request: RequestBody = JSON.parse(text);
    this.#book.openedFiles = await readFiles(request);
    const body = this.#run(request, injected);
    if (injected?.afterwards) return failed(injected.code, injected.message);
    const response = JSON.stringify(body);
    record.responseBytes = utf8Length(response);
    record.error = body.Error?.Code ?? null;
    if (platform === "web" && record.responseBytes > payloadLimit) return failed("ResponsePayloadSizeLimitExceeded");
    return { HttpStatusCode: body.Error?.HttpStatusCode ?? 200, Headers: {}, Body: JSON.parse(response) };
  }

  #run(body: RequestBody, injected: InjectedError | null): NonNullable<ExecutorResponse["Body"]> {
    const book = this.#book;
    const limit = injected?.actionIndex;
    const actions = limit === undefined ? body.Actions : body.Actions.slice(0, limit);
    const result = this.act("addin", "add-in", () => executeBatch({ ...body, Actions: actions }, book));
    book.calculationSuspended = false;
    if (limit === undefined || !injected || result.Error) return result;
    const { code, status, message } = new ApiError(injected.code, injected.message);
    return {
      ...result,
      Error: { Code: code, Message: message, Location: "", ActionIndex: limit, HttpStatusCode: status },
    };
  }

  /** Does something to the workbook as one undoable step, recalculates, and tells everyone. */
  act<R>(actor: ActedChange["actor"], label: string, action: () => R): R {
    const book = this.#book;
    book.actor = actor;
    book.history.begin(label);
    try {
      return action();
    } finally {
      book.calculate({ volatile: book.hasEdits });
      book.history.end();
      book.actor = "user";
      this.#tell(book.takeChanges());
    }
  }

  #tell(changes: readonly ActedChange[]): void {
    if (changes.length === 0) return;
    for (const listener of this.#listeners) listener(changes);
    if (!this.#book.enableEvents) return;
    const entries = changes.flatMap((change) => eventEntries(change, this.#book.references));
    const selected = changes.some(({ change }) => change.kind === "selection" || change.kind === "activated");
    if (entries.length === 0 && !selected) return;
    this.#outbox.push({ entries, selected });
    this.#pending++;
    // Events arrive after the answer to the request that caused them, and before the next request is looked at: a handler
    // that it registers does not hear of what happened before.
    setTimeout(() => {
      this.#pending--;
      this.#deliver();
    }, 0);
  }

  #deliver(): void {
    for (let next = this.#outbox.shift(); next; next = this.#outbox.shift()) {
      for (const connection of this.#connections) if (connection.isCurrent()) connection.send(next.entries);
      if (!next.selected) continue;
      for (const { type, handler } of this.documentHandlers) if (type === "documentSelectionChanged") handler({ type });
    }
  }
}

/** Reading a file takes time, running a batch does not wait: what a batch will insert is read beforehand. */
async function readFiles(body: RequestBody): Promise<Map<string, Workbook>> {
  const files = new Map<string, Workbook>();
  for (const { Name, ArgumentInfo } of body.Actions) {
    const base64 = ArgumentInfo?.Arguments?.[0];
    if (Name !== "InsertWorksheetsFromBase64" || typeof base64 !== "string") continue;
    const { readXlsx } = await import("./xlsx");
    try {
      files.set(base64, await readXlsx(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))));
    } catch {
      // No workbook: the action itself says so.
    }
  }
  return files;
}

function transportError(error: ApiError): ExecutorResponse {
  return {
    HttpStatusCode: error.status,
    Headers: {},
    Body: null,
    ErrorCode: error.code,
    ErrorMessage: error.message,
  };
}

/** What an Excel of this version supports; `delayforcelledit` is a set the client asks for by itself. */
function requirementSets({ excelApi, requirementSets: given }: Settings): { readonly [name: string]: string } {
  const sets: { [name: string]: string } = {
    ExcelApi: excelApi,
    SharedRuntime: "1.1",
    AddinCommands: "1.1",
    DialogApi: "1.2",
    RibbonApi: "1.1",
    DelayForCellEdit: "1.1",
  };
  for (const [name, version] of Object.entries(given)) {
    if (version === null) delete sets[name];
    else sets[name] = version;
  }
  return sets;
}
