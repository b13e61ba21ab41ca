/** What the add-in asked of the host: counted, measured, and made to fail on wish. */
import type { RequestBody } from "./protocol/message";

export interface RequestRecord {
  /** From 1, in order of arrival. */
  readonly number: number;
  /** Only lets go of ranges after a run; not one of the add-in's own syncs. */
  readonly cleanup: boolean;
  readonly actions: number;
  /** UTF-8 bytes of the request. */
  readonly bytes: number;
  responseBytes: number;
  /** Names of the members used, as they travel: "GetRange", "Values". */
  readonly members: readonly string[];
  /** The error it ended with, or null. */
  error: string | null;
}

export interface InjectedError {
  /** An error code of Excel, e.g. "GeneralException". */
  readonly code: string;
  readonly message?: string;
  /** Let the actions before this one happen, then fail at it. Left out: nothing happens. */
  readonly actionIndex?: number;
  /** Everything happens, but the answer is lost. */
  readonly afterwards?: boolean;
}

interface Failure {
  readonly fits: (request: RequestRecord) => boolean;
  readonly error: InjectedError;
  readonly once: boolean;
}

export class RequestLog {
  readonly #requests: RequestRecord[] = [];
  #failures: Failure[] = [];
  #count = 0;

  add(body: RequestBody, bytes: number): RequestRecord {
    const names = body.Actions.map((action) => action.Name).filter((name) => name !== "");
    const paths = Object.values(body.ObjectPaths).map((path) => path.Name);
    const record: RequestRecord = {
      number: ++this.#count,
      cleanup: names.length > 0 && names.every((name) => name === "_RemoveReference"),
      actions: body.Actions.length,
      bytes,
      responseBytes: 0,
      members: [...new Set([...paths, ...names])].filter((name) => name !== "" && !name.startsWith("_Re")),
      error: null,
    };
    this.#requests.push(record);
    return record;
  }

  /** Requests of the add-in since the host was opened or the log was cleared; clean-ups left out. */
  get requests(): readonly RequestRecord[] {
    return this.#requests.filter((request) => !request.cleanup);
  }

  clear(): void {
    this.#requests.length = 0;
  }

  /** Fails the n-th request from now on, or each that fits. Returns a function that takes it back. */
  failAt(which: number | ((request: RequestRecord) => boolean), error: InjectedError): () => void {
    let left = typeof which === "number" ? which : 0;
    const fits =
      typeof which === "number"
        ? (request: RequestRecord): boolean => !request.cleanup && --left === 0
        : (request: RequestRecord): boolean => !request.cleanup && which(request);
    const failure: Failure = { fits, error, once: typeof which === "number" };
    this.#failures.push(failure);
    return () => {
      this.#failures = this.#failures.filter((each) => each !== failure);
    };
  }

  failureOf(request: RequestRecord): InjectedError | null {
    let found: Failure | null = null;
    for (const failure of this.#failures) if (failure.fits(request) && !found) found = failure;
    if (found?.once) this.#failures = this.#failures.filter((each) => each !== found);
    return found?.error ?? null;
  }
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
