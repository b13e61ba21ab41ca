/** The place Kiểm tra: run a check as of a day, see how much is wrong, mend it. */
import { Button, makeStyles, Text, ToggleButton, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Severity } from "../../plan/message";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { SeverityIcon } from "../shell/severity-icon";
import { useStore } from "../state/store";
import { certainEdits, countFindings, findingKey, groupFindings } from "./grouping";
import { RuleSection } from "./rule-section";

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
  certain: { display: "flex", padding: "12px 12px 4px" },
  main: { flexGrow: 1 },
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
  list: { display: "flex", flexDirection: "column", padding: "4px 0 12px" },
  empty: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
  notes: { padding: "12px 12px 0" },
  leftOut: { padding: "0 12px" },
});

export function CheckPlace() {
  const styles = useStyles();
  const say = useSay();
  const { checking, desk, showAgencies } = useSession();
  const { findings, asOf, rows, notes } = useStore(checking.state);
  const leftOut = useStore(checking.leftOut);
  const busy = useStore(desk.state).job !== null;
  const [only, setOnly] = useState<Severity | null>(null);
  const arrows = useArrowNavigationGroup({ axis: "vertical", tabbable: true });

  const open = useMemo(
    () => (findings ?? []).filter((finding) => !leftOut.has(findingKey(finding))),
    [findings, leftOut],
  );
  const groups = useMemo(
    () => groupFindings(only === null ? open : open.filter((finding) => finding.severity === only)),
    [open, only],
  );
  const counts = countFindings(open);
  const certain = useMemo(() => certainEdits(open).length, [open]);

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
                checked={only === severity}
                icon={<SeverityIcon severity={severity} />}
                onClick={() => setOnly(only === severity ? null : severity)}
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
      {findings !== null && groups.length === 0 && (
        <Text className={styles.empty} block>
          {open.length === 0 ? say("pane.check.clean", { rows }) : say("pane.check.none-of-kind")}
        </Text>
      )}
      {certain > 0 && (
        <div className={styles.certain}>
          <Button className={styles.main} appearance="primary" disabled={busy} onClick={() => checking.fix(open)}>
            {say("pane.fix-certain", { count: certain })}
          </Button>
        </div>
      )}
      <div className={styles.list} {...arrows}>
        {groups.map((group) => (
          <RuleSection key={`${group.rule} ${group.severity}`} group={group} />
        ))}
      </div>
      <div className={styles.leftOut}>
        <Button size="small" appearance="transparent" onClick={showAgencies}>
          {say("task.view.agencies")}
        </Button>
      </div>
      {leftOut.size > 0 && (
        <div className={styles.leftOut}>
          <Button size="small" appearance="transparent" onClick={checking.bringBack}>
            {say("pane.bring-back", { count: leftOut.size })}
          </Button>
        </div>
      )}
    </>
  );
}
