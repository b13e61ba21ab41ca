/** The place Kiểm tra: run a check as of a day, see how much is wrong while people work, mend it. */
import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../plan/message";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { SeverityIcon } from "../shell/severity-icon";
import { useStore } from "../state/store";
import { AcceptedList } from "./accepted-list";
import { FilterForm } from "./filter-form";
import { FindingList } from "./finding-list";
import { countFindings } from "./grouping";
import { MarkForm } from "./mark-form";
import { RulePanel } from "./rule-panel";
import { ruleBook } from "./rules";

const severities: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  run: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  counts: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0, padding: 0, border: "none" },
  count: {
    flexGrow: 1,
    minWidth: 0,
    padding: "0 4px",
    gap: "2px",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  empty: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
  notes: { padding: "12px 12px 0" },
  tools: { display: "flex", flexWrap: "wrap", gap: "0 4px", padding: "4px 6px 12px" },
});

export function CheckPlace() {
  const session = useSession();
  const { open } = useStore(ruleBook(session).state);
  return open ? <RulePanel /> : <Findings />;
}

function Findings() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const { checking, desk, showAgencies } = session;
  const { findings, groups, accepted, filter, asOf, rows, notes } = useStore(checking.state);
  const busy = useStore(desk.state).job !== null;
  const counts = countFindings(findings ?? []);

  return (
    <>
      <div className={styles.head}>
        <div className={styles.run}>
          <DateField label={say("pane.as-of")} value={asOf} onChange={checking.setAsOf} />
          <Button
            size="small"
            appearance={findings === null ? "primary" : "secondary"}
            disabled={busy}
            onClick={checking.check}
          >
            {say(findings === null ? "pane.check" : "pane.check-again")}
          </Button>
        </div>
        {findings !== null && (
          <fieldset className={styles.counts} aria-label={say("pane.counts")}>
            {severities.map((severity) => (
              <ToggleButton
                key={severity}
                size="small"
                className={styles.count}
                checked={filter.severity === severity}
                icon={<SeverityIcon severity={severity} />}
                onClick={() => checking.setFilter({ severity: filter.severity === severity ? null : severity })}
              >
                <span>
                  <span className={styles.number}>{counts[severity]}</span> {say(`pane.severity.${severity}`)}
                </span>
              </ToggleButton>
            ))}
          </fieldset>
        )}
      </div>
      {notes.length > 0 && (
        <div className={styles.notes}>
          <MessageList label={say("pane.notes")} messages={notes.map((note) => ({ ...note, severity: "warning" }))} />
        </div>
      )}
      {findings === null && (
        <Text className={styles.empty} block>
          {say("pane.check.before")}
        </Text>
      )}
      <FilterForm />
      {findings !== null && groups.length === 0 && (
        <Text className={styles.empty} block>
          {findings.length > 0
            ? say("pane.check.none-of-kind")
            : accepted.length > 0
              ? say("findings.clean-but-accepted", { rows, count: accepted.length })
              : say("pane.check.clean", { rows })}
        </Text>
      )}
      <FindingList />
      <AcceptedList />
      {findings !== null && <MarkForm />}
      <div className={styles.tools}>
        <Button size="small" appearance="transparent" onClick={ruleBook(session).show}>
          {say("findings.rules")}
        </Button>
        <Button size="small" appearance="transparent" onClick={showAgencies}>
          {say("task.view.agencies")}
        </Button>
      </div>
    </>
  );
}
