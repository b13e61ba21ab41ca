/** How long work is watched and stopped: a use case takes `Work`, reports steps and looks at the signal between them. */
export interface Progress {
  /** Message code of the running stage ("document.stage.reading"); `done` of `total` where they are known. */
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The same work for a small part of it, whose progress would only confuse. */
export function quietly(work: Work | undefined): Work | undefined {
  return work && { ...work, onProgress: () => {} };
}

/** Thrown when `signal` was aborted; use cases turn it into the problem "work.cancelled". */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Throws `Cancelled` once the work has been cancelled. */
export function stopIfCancelled(work: Work | undefined): void {
  if (work?.signal?.aborted) throw new Cancelled();
}

/** Lets everything else that waits have its turn (events, painting, a click on Hủy), then throws `Cancelled` if that was the click. */
export async function nextTurn(work?: Work): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  stopIfCancelled(work);
}
