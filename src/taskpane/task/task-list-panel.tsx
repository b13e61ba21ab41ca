/** The tasks of the workbook as a list: views in one click, a search without tone marks, each line leading to its row. */
import { Button, Checkbox, Input, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useMemo } from "react";
import { viewKinds } from "../../report/line-view";
import { useSession } from "../session-context";
import { Choice } from "../shell/choice";
import { useSay } from "../shell/language";
import { SheetSummary } from "../shell/sheet-summary";
import { useStore } from "../state/store";
import { OfficePicker } from "./office-picker";
import { TaskLines } from "./task-lines";
import { shownLines, taskListingOf, viewCounts } from "./task-listing";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "10px 12px 16px" },
  views: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  view: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: "6px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  search: { maxWidth: "100%", width: "100%", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const spans = ["7", "15", "30", "60", "90"] as const;

export function TaskListPanel() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const listing = taskListingOf(session);
  const state = useStore(listing.state);
  const busy = useStore(session.desk.state).job !== null;
  const searchId = useId();
  useEffect(() => {
    void listing.look();
    return session.workbook.description.subscribe(() => listing.changed());
  }, [listing, session]);
  const { listed, view, stale } = state;
  const lines = useMemo(() => shownLines(state), [state]);
  const counts = useMemo(() => viewCounts(state), [state]);
  if (listed === null)
    return (
      <Text block className={styles.panel}>
        {say("list.reading")}
      </Text>
    );
  if (listed.lines.length === 0)
    return (
      <Text block className={styles.panel}>
        {say("list.empty")}
      </Text>
    );
  const isPart = lines.length < listed.lines.length;
  return (
    <div className={styles.panel}>
      <SheetSummary />
      <fieldset className={styles.views} aria-label={say("list.views")}>
        {viewKinds.map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            className={styles.view}
            checked={view.kind === kind}
            onClick={() => listing.change({ kind })}
          >
            {say(`list.view.${kind}`)}
            {(kind !== "agency" || listed.office !== null) && <span className={styles.count}>{counts.get(kind)}</span>}
          </ToggleButton>
        ))}
      </fieldset>
      {view.kind === "agency" && (
        <>
          <OfficePicker listed={listed} onChoose={listing.setOffice} asOf={view.asOf} />
          {listed.office !== null && (
            <Checkbox
              label={say("list.with-partners")}
              checked={view.withPartners}
              onChange={(_event, { checked }) => listing.change({ withPartners: checked === true })}
            />
          )}
        </>
      )}
      {view.kind === "due-soon" && (
        <Choice
          label={say("list.days")}
          value={String(view.days)}
          options={spans.map((id) => ({ id: String(id), label: say("list.days.option", { days: Number(id) }) }))}
          onChange={(days) => listing.change({ days: Number(days) })}
        />
      )}
      <Input
        id={searchId}
        type="search"
        size="small"
        contentBefore={<SearchRegular />}
        className={styles.search}
        aria-label={say("list.search")}
        placeholder={say("list.search")}
        value={view.query}
        onChange={(_event, { value }) => listing.change({ query: value })}
      />
      {stale && (
        <div className={styles.actions}>
          <Text size={200} className={styles.quiet}>
            {say("list.stale")}
          </Text>
          <Button size="small" onClick={listing.look}>
            {say("task.book.again")}
          </Button>
        </div>
      )}
      <Text size={200} role="status" className={styles.quiet}>
        {say("list.shown", { shown: lines.length, all: listed.lines.length })}
      </Text>
      {lines.length === 0 && <Text className={styles.quiet}>{say("list.none")}</Text>}
      <TaskLines lines={lines} asOf={view.asOf} onGo={listing.go} />
      <div className={styles.actions}>
        {isPart && lines.length > 0 && (
          <Button size="small" disabled={busy} onClick={listing.filterSheets}>
            {say("list.filter", { count: lines.length })}
          </Button>
        )}
        {listed.inView !== null && (
          <Button size="small" appearance="primary" disabled={busy} onClick={listing.showAll}>
            {say("list.show-all")}
          </Button>
        )}
      </div>
      {listed.inView !== null && (
        <Text size={200} className={styles.quiet}>
          {say("list.in-view", { shown: listed.inView, all: listed.lines.length })}
        </Text>
      )}
    </div>
  );
}
