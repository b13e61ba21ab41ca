/** Runs Microsoft's client in Node: in a context of its own with the least of a window it needs (no jsdom, some 50 ms). */
import type { ClientWindow } from "./client-window";
import { isClientWindow } from "./client-window";

let loaded: ClientWindow | null = null;

/**
 * The client's window, made once. The script is the unmodified file of the npm package @microsoft/office-js.
 * @throws Error outside Node, or when the package is not installed
 */
export function loadClientInNode(): ClientWindow {
  if (loaded) return loaded;
  // Asked for at run time, so that bundlers for the browser find no Node modules to resolve.
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  if (!builtin) throw new Error("Load Microsoft's excel-web-16.00.js with a script tag first, then call openHost().");
  const { createRequire } = builtin("node:module");
  const { readFileSync } = builtin("node:fs");
  const vm = builtin("node:vm");
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  const window = windowStub();
  vm.createContext(window);
  vm.runInContext(readFileSync(path, "utf8"), window, { filename: path });
  if (!isClientWindow(window)) throw new Error(`No Excel client in ${path}`);
  loaded = window;
  return window;
}

/** Errors, dates and promises are those of the caller: `instanceof` holds for what the client throws, and for what it is given. */
function windowStub(): { [name: string]: unknown } {
  const window: { [name: string]: unknown } = {
    Error,
    Promise,
    Date,
    setTimeout: (act: () => void, milliseconds: number) => {
      const timer = setTimeout(act, milliseconds);
      // A clean-up that the client tries again later must not keep the program alive.
      if (typeof timer === "object" && milliseconds >= 1000) timer.unref();
      return timer;
    },
    clearTimeout,
    console,
    navigator: { userAgent: "node" },
    document: { cookie: "", getElementsByTagName: () => [] },
    location: { href: "https://localhost/", hostname: "localhost", protocol: "https:", search: "", hash: "" },
    addEventListener: () => undefined,
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  return window;
}
