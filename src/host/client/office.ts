/** The parts of the `Office` object that an Excel add-in uses beside `Excel`: readiness, context, requirement sets, the pane. */
import type { Host } from "../host";

type Callback = (result: {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: unknown;
}) => void;
type Handler = (args: unknown) => void;

/** What the add-in asked of Excel's shell; a workbench shows it, tests read it. */
export interface Shell {
  /** The pane is asked for or put away. */
  onVisibility?(visible: boolean): void;
  /** A ribbon function was named. */
  onAssociate?(name: string, run: (event: { completed(): void }) => void): void;
}

const light = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
};
const dark = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#363636",
  controlForegroundColor: "#FFFFFF",
};

/** Versions are compared part by part; an unknown set is not supported. */
export function isSetSupported(
  sets: { readonly [name: string]: string },
  name: string,
  version: string | number | undefined,
): boolean {
  const key = Object.keys(sets).find((each) => each.toLowerCase() === String(name).toLowerCase());
  const has = key === undefined ? undefined : sets[key];
  if (has === undefined) return false;
  const [hasMajor = 0, hasMinor = 0] = has.split(".").map(Number);
  const [major = 0, minor = 0] = String(version ?? "1.1")
    .split(".")
    .map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}

/**
 * An `Office` object with the pieces; everything else comes from the client's own, whose `context` cannot be replaced in
 * place. One that was made here before is equipped anew, since code may have kept it.
 */
export function equippedOffice(
  original: { [name: string]: unknown },
  host: Host,
  shell: Shell,
): { [name: string]: unknown } {
  const fixed = Object.getOwnPropertyDescriptor(original, "context")?.configurable === false;
  const office: { [name: string]: unknown } = fixed ? Object.create(original) : original;
  const { settings, requirementSets } = host;
  const web = settings.platform === "web";
  const platform = web ? "OfficeOnline" : "PC";
  const info = { host: "Excel", platform };
  const visibility = new Set<Handler>();
  let startup = "none";
  const show = (visible: boolean) => async (): Promise<void> => {
    shell.onVisibility?.(visible);
    for (const handler of visibility) handler({ visibilityMode: visible ? "Taskpane" : "Hidden" });
  };
  const context = {
    displayLanguage: settings.displayLanguage,
    contentLanguage: settings.displayLanguage,
    ...info,
    diagnostics: { ...info, version: web ? "16.0.0.0" : "16.0.19000.20000" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) => isSetSupported(requirementSets, name, version),
    },
    officeTheme: { ...(settings.theme.dark ? dark : light), isDarkTheme: settings.theme.dark },
    touchEnabled: false,
    partitionKey: undefined,
    document: documentOf(host),
  };
  const pieces: { readonly [name: string]: unknown } = {
    context,
    onReady: (callback?: Handler) => {
      const ready = Promise.resolve(info);
      if (callback) void ready.then(callback);
      return ready;
    },
    isSetSupported: context.requirements.isSetSupported,
    HostType: { Excel: "Excel" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    StartupBehavior: { none: "None", load: "Load" },
    addin: {
      showAsTaskpane: show(true),
      hide: show(false),
      onVisibilityModeChanged: async (handler: Handler) => {
        visibility.add(handler);
        return async (): Promise<void> => {
          visibility.delete(handler);
        };
      },
      setStartupBehavior: async (behavior: string): Promise<void> => {
        startup = behavior;
      },
      getStartupBehavior: async () => startup,
    },
    actions: {
      associate: (name: string, run: (event: { completed(): void }) => void) => {
        host.actions.set(name, run);
        shell.onAssociate?.(name, run);
      },
    },
    ribbon: { requestUpdate: async (): Promise<void> => undefined },
  };
  for (const [name, value] of Object.entries(pieces)) {
    Object.defineProperty(office, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return office;
}

/** Office.context.document: its events and the settings of the Common API, which need saveAsync. */
function documentOf(host: Host) {
  const kept = new Map<string, unknown>(host.workbook.settings);
  const done = (callback: unknown, value?: unknown): void => {
    const result: Parameters<Callback>[0] = { status: "succeeded", value };
    for (const each of Array.isArray(callback) ? callback : [callback]) {
      if (typeof each === "function") void Promise.resolve().then(() => each(result));
    }
  };
  const add = (type: string, handler: Handler, ...rest: unknown[]): void => {
    host.documentHandlers.add({ type, handler });
    done(rest.filter((each) => typeof each === "function"));
  };
  const remove = (type: string, options: { readonly handler?: Handler } | undefined, ...rest: unknown[]): void => {
    for (const each of host.documentHandlers) {
      if (each.type === type && (!options?.handler || options.handler === each.handler))
        host.documentHandlers.delete(each);
    }
    done(rest.filter((each) => typeof each === "function"));
  };
  return {
    url: host.workbook.name,
    mode: "readWrite",
    addHandlerAsync: add,
    removeHandlerAsync: remove,
    settings: {
      get: (name: string) => kept.get(name) ?? null,
      set: (name: string, value: unknown) => void kept.set(name, value),
      remove: (name: string) => void kept.delete(name),
      saveAsync: (...rest: unknown[]) => {
        host.workbook.settings.clear();
        for (const [name, value] of kept) host.workbook.settings.set(name, value);
        done(rest.filter((each) => typeof each === "function"));
      },
      refreshAsync: (callback?: unknown) => {
        kept.clear();
        for (const [name, value] of host.workbook.settings) kept.set(name, value);
        done(callback);
      },
      addHandlerAsync: add,
      removeHandlerAsync: remove,
    },
  };
}
