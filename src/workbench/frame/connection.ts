/** What the workbench page gives to the pane's frame: an Excel to talk to. Both pages come from one server. */

export interface PaneConnection {
  /** Excel's display language, e.g. "vi-VN". */
  readonly displayLanguage: string;
  /** Makes Microsoft's client in that window talk to the host of this page. */
  attach(frame: Window): void;
  /** Keeps a ribbon function of the add-in. */
  associate(name: string, run: (event: { completed(): void }) => void): void;
  /** Shows the pane, as Office.addin.showAsTaskpane does. */
  showPane(): void;
}

declare global {
  interface Window {
    /** Set by the workbench page before it opens the frame. */
    workbench?: PaneConnection;
  }
}
