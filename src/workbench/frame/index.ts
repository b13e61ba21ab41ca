/**
 * Runs in the pane's frame before the pane. Microsoft's client library is loaded already; what office.js, the loader, would add
 * to it when it runs inside Excel (readiness, language, theme, ribbon functions) comes from the workbench page instead.
 */
import "./connection";

/** What Office offers in this window; opened outside of the workbench page, it says that there is no Excel. */
function officeParts(): Record<string, unknown> {
  const HostType = { Excel: "Excel" };
  const connection = window.parent.workbench;
  if (connection === undefined) return { HostType, onReady: async () => ({ host: null, platform: null }) };
  connection.attach(window);
  return {
    HostType,
    onReady: async () => ({ host: HostType.Excel, platform: "OfficeOnline" }),
    context: {
      displayLanguage: connection.displayLanguage,
      officeTheme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" },
      requirements: { isSetSupported: () => true },
    },
    actions: { associate: connection.associate },
    addin: { showAsTaskpane: async () => connection.showPane() },
  };
}

for (const [name, value] of Object.entries(officeParts())) {
  Object.defineProperty(window.Office, name, { value, configurable: true, writable: true });
}
