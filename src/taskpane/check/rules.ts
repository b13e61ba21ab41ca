/** The rules as the office keeps them: how each is rated, or not asked; and the page that explains one. */
import type { RuleSettings } from "../../check";
import type { Severity } from "../../plan/message";
import { sessionPart } from "../session-part";
import { createStore, type Store } from "../state/store";

export interface ListedRule {
  readonly id: string;
  /** As the product rates it. */
  readonly severity: Severity;
}

export interface RuleBookState {
  /** Whether the rules are shown in place of the findings. */
  readonly open: boolean;
  /** Empty until they were fetched. */
  readonly rules: readonly ListedRule[];
  readonly settings: RuleSettings;
  /** The rule whose page is shown, with the page's text. */
  readonly page: { readonly rule: string; readonly text: string } | null;
}

export interface RuleBook {
  readonly state: Store<RuleBookState>;
  show(): Promise<void>;
  hide(): void;
  /** Rates a rule; null for as it ships. */
  rate(rule: string, severity: Severity | "off" | null): Promise<void>;
  /** Every rule as it ships. */
  reset(): Promise<void>;
  explain(rule: string): Promise<void>;
  /** Back from the page to the list. */
  close(): void;
}

/** The help pages travel with the add-in: no network is needed to read them. */
async function pageOf(rule: string): Promise<string> {
  const page: { readonly default: unknown } = await import(
    /* webpackMode: "lazy-once", webpackChunkName: "rule-pages", webpackInclude: /rules.[a-z-]+\.md$/ */
    `../../../docs/rules/${rule}.md`
  );
  return String(page.default);
}

/** The rules of the session's workbook. */
export const ruleBook = sessionPart(({ desk, parts: { excel, say, onWritten } }): RuleBook => {
  const state = createStore<RuleBookState>({ open: false, rules: [], settings: {}, page: null });
  async function write(settings: RuleSettings, label: string): Promise<void> {
    const kept = await desk.run(
      "findings.job.rating",
      async () => (await excel()).writeCheckSettings(settings, label),
      () => ({ code: "findings.rated", params: {}, undoable: true }),
    );
    if (kept === null) return;
    state.set((now) => ({ ...now, settings: kept }));
    onWritten();
  }
  return {
    state,
    async show() {
      state.set((now) => ({ ...now, open: true, page: null }));
      const room = await excel();
      const settings = await room.readCheckSettings();
      const rules = room.listRules();
      if (settings.ok) state.set((now) => ({ ...now, rules, settings: settings.value }));
      else {
        state.set((now) => ({ ...now, rules }));
        desk.fail(settings.problem);
      }
    },
    hide: () => state.set((now) => ({ ...now, open: false, page: null })),
    rate(rule, severity) {
      const { [rule]: _, ...others } = state.get().settings;
      const settings = severity === null ? others : { ...others, [rule]: severity };
      return write(settings, say("findings.undo.rate", { rule: say(`rule.${rule}`) }));
    },
    reset: () => write({}, say("findings.undo.reset-rules")),
    async explain(rule) {
      const text = await pageOf(rule);
      state.set((now) => ({ ...now, open: true, page: { rule, text } }));
    },
    close: () => state.set((now) => ({ ...now, page: null })),
  };
});
