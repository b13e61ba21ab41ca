/**
 * Runs in the pane's frame before the pane. Microsoft's client library is loaded already; what office.js, the loader, would add
 * to it inside Excel (readiness, language, theme, ribbon functions) comes from the workbench page instead.
 */
import "./connection";

if (window.parent.workbench === undefined) {
  // Opened by itself, outside of the workbench: Office is there, Excel is not.
  Object.assign(window.Office, { onReady: async () => ({ host: null, platform: null }), HostType: { Excel: "Excel" } });
} else {
  window.parent.workbench.attach(window);
}
