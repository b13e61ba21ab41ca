/**
 * Microsoft's client as the host sees it: the few doors of excel-web-16.00.js that an executor needs. The window may belong
 * to another frame, so nothing here is told apart with instanceof.
 */

import type { EventEntry } from "../event/event-message";
import type { ExecutorResponse, RequestBody } from "../protocol/message";

export interface RequestMessage {
  readonly Body: RequestBody;
}

export interface RequestExecutor {
  executeAsync(customData: string, flags: number, message: RequestMessage): Promise<ExecutorResponse>;
}

export interface Session {
  _resolveRequestUrlAndHeaderInfo(): Promise<null>;
  _createRequestExecutorOrNull(): RequestExecutor;
  getEventRegistration(controlId: string): unknown;
}

export interface ClientExtension {
  readonly SessionBase: { new (): Session; _overrideSession: Session | null };
  readonly GenericEventRegistration: {
    s_genericEventRegistrations: { [controlId: string]: unknown };
    getGenericEventRegistration(controlId: string): unknown;
  };
  /** The client's own check of requirement sets; its script means to switch it on but sets a flag of a subclass. */
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly EventEntry[] }): void;
}

/** What the client's script leaves in its window. */
export interface ClientWindow {
  Excel: unknown;
  Office: { [name: string]: unknown };
  OfficeExtension: unknown;
  OfficeRuntime?: unknown;
}

/** Whether the script of Microsoft's client has run in this window. */
export function isClientWindow(candidate: object): candidate is ClientWindow {
  return "OfficeExtension" in candidate && "Excel" in candidate && "Office" in candidate;
}

/** The client's inner object, when it has what an executor needs. */
export function extensionOf(window: ClientWindow): ClientExtension {
  const extension = window.OfficeExtension;
  if (!isExtension(extension)) throw new Error("This is not a client library the host knows (excel-web-16.00.js).");
  return extension;
}

function isExtension(candidate: unknown): candidate is ClientExtension {
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    "SessionBase" in candidate &&
    "_testTriggerRichApiMessageEvent" in candidate &&
    "_testSetRichApiMessageReadyImpl" in candidate
  );
}
