/**
 * An Excel in memory for code that calls `Excel.run`: it answers the requests of Microsoft's unmodified Office.js client and
 * enforces Excel's documented limits and behaviours. docs/host.md shows its use.
 */
import { attachClient } from "./client/attach-client";
import { isClientWindow } from "./client/client-window";
import { loadClientInNode } from "./client/node-client";
import type { Shell } from "./client/office";
import { Host } from "./host";
import type { HostOptions } from "./options";

/**
 * Opens an Excel with an empty workbook and makes `Excel`, `Office` and `OfficeExtension` of this program (or page) talk to
 * it. In Node the client comes from @microsoft/office-js; in a page its script must have been loaded before. A second call
 * opens another Excel, to which the client talks from then on.
 */
export function openHost(options: HostOptions = {}, shell: Shell = {}): Host {
  const host = new Host(options);
  const window = isClientWindow(globalThis) && typeof document !== "undefined" ? globalThis : loadClientInNode();
  attachClient(window, host, shell);
  const { Excel, Office, OfficeExtension } = window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return host;
}

/** An Excel to which no client is attached yet; see `attachClient`. */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}

export { ApiError } from "./api-error";
export { attachClient } from "./client/attach-client";
export type { Shell } from "./client/office";
export { shownText } from "./edit/shown-text";
export { listItems } from "./edit/validation-check";
export { ruleAt } from "./edit/validations";
export type { ActedChange, Actor, Change } from "./event/change";
export { Host } from "./host";
export type { HostOptions } from "./options";
export type { InjectedError, RequestRecord } from "./request-log";
export type { EntryOutcome } from "./user/actor";
export type { Person } from "./user/person";
