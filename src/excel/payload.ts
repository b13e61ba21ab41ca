/**
 * Keeps every request well below Excel's 5 MB (excel on the web refuses more, in either direction): a batch announces what
 * it is about to queue or to read, and is synchronised when the announced amount would pass the limit.
 */

/** Bytes of JSON per request. Excel on the web refuses 5 MB; the client adds object paths and escapes of its own. */
export const requestLimit = 2_000_000;

const encoder = new TextEncoder();

/** The size of a value in a request: bytes of its JSON in UTF-8 (a Vietnamese letter takes up to three). */
export function jsonSize(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

export interface Payload {
  /** To be awaited before queueing (or loading) about `bytes`: synchronises first when they would not fit any more. */
  reserve(bytes: number): Promise<void>;
  /** Sends what is queued. */
  flush(): Promise<void>;
}

/** Counts what a request context has queued; `beforeSync` runs before each synchronisation (to look at a signal). */
export function createPayload(context: Excel.RequestContext, beforeSync: () => void = () => {}): Payload {
  let queued = 0;
  const flush = async (): Promise<void> => {
    beforeSync();
    queued = 0;
    await context.sync();
  };
  return {
    async reserve(bytes) {
      if (queued > 0 && queued + bytes > requestLimit) await flush();
      queued += bytes;
    },
    flush,
  };
}

export interface RowChunk<T> {
  /** Index of the first row in the whole. */
  readonly start: number;
  readonly rows: readonly T[];
  readonly bytes: number;
}

/** Cuts rows into runs whose JSON stays below `limit`; a single row is never cut. */
export function* chunkRows<T>(rows: readonly T[], limit = requestLimit): Generator<RowChunk<T>> {
  let start = 0;
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    const size = jsonSize(row) + 1;
    if (index > start && bytes + size > limit) {
      yield { start, rows: rows.slice(start, index), bytes };
      start = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (rows.length > start) yield { start, rows: rows.slice(start), bytes };
}
