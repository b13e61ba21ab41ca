/** Makes Microsoft's client in a window talk to a host. */
import type { Host } from "../host";
import { type ClientWindow, extensionOf, isClientWindow } from "./client-window";
import { equippedOffice, type Shell } from "./office";

/**
 * @param window where excel-web-16.00.js was loaded: this page, or a frame of the same origin
 * @throws Error when it was not
 */
export function attachClient(window: object, host: Host, shell: Shell = {}): ClientWindow {
  if (!isClientWindow(window)) throw new Error("Microsoft's excel-web-16.00.js has not been loaded in this window.");
  const extension = extensionOf(window);
  // Handlers that were registered with another host are not this one's.
  extension.GenericEventRegistration.s_genericEventRegistrations = {};
  extension.CommonUtility._doApiNotSupportedCheck = true;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const session = new extension.SessionBase();
  session._resolveRequestUrlAndHeaderInfo = () => Promise.resolve(null);
  session._createRequestExecutorOrNull = () => ({
    executeAsync: (_customData, flags, message) => host.execute(message.Body, flags),
  });
  session.getEventRegistration = (controlId) =>
    extension.GenericEventRegistration.getGenericEventRegistration(controlId);
  extension.SessionBase._overrideSession = session;
  window.Office = equippedOffice(window.Office, host, shell);
  host.connect({
    isCurrent: () => extension.SessionBase._overrideSession === session,
    send: (entries) => extension._testTriggerRichApiMessageEvent({ entries }),
  });
  return window;
}
