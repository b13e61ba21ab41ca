/** Findings that were let stand, each with its reason and the way back. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../session-context";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { placeName } from "./value-card";

const shownAtFirst = 10;

const useStyles = makeStyles({
  section: { padding: "4px 8px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

export function AcceptedList() {
  const styles = useStyles();
  const say = useSay();
  const { checking, desk } = useSession();
  const { accepted } = useStore(checking.state);
  const busy = useStore(desk.state).job !== null;
  const [all, setAll] = useState(false);
  if (accepted.length === 0) return null;
  const shown = all ? accepted : accepted.slice(0, shownAtFirst);
  return (
    <div className={styles.section}>
      <Fold title={say("findings.accepted", { count: accepted.length })} summary={say("findings.accepted.about")}>
        <ul className={styles.list}>
          {shown.map(({ finding, acceptance }) => (
            <li key={acceptance.id} className={styles.item}>
              <Text size={200}>{say(`check.${finding.rule}`, finding.params)}</Text>
              <Text size={200} weight="semibold">
                {say("findings.accepted.reason", { reason: acceptance.reason })}
              </Text>
              <Text size={200} className={styles.quiet}>
                {say("findings.accepted.on", { day: acceptance.on })}
              </Text>
              <div className={styles.actions}>
                <Button size="small" appearance="subtle" onClick={() => checking.select(finding)}>
                  {placeName(finding, say)}
                </Button>
                <Button size="small" disabled={busy} onClick={() => checking.withdraw(acceptance)}>
                  {say("findings.accepted.withdraw")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {shown.length < accepted.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {say("pane.show-all", { count: accepted.length })}
          </Button>
        )}
      </Fold>
    </div>
  );
}
