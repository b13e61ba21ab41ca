/** What the workbench page gives to the pane's frame: an Excel to talk to. Both pages come from one server. */
import type { Host } from "../../host";

export interface PaneConnection {
  /** The Excel of this sitting; also for the console and for tests. */
  readonly host: Host;
  /** Makes Microsoft's client in that window talk to the host. */
  attach(frame: Window): void;
}

declare global {
  interface Window {
    /** Set by the workbench page before it opens the frame. */
    workbench?: PaneConnection;
  }
}
