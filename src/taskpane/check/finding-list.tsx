/** The findings by rule, with what is certain to be mended at once. Held still while the mouse is over it. */
import { Button, makeStyles, Text, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { countMendable, inShownOrder } from "./grouping";
import { RuleSection } from "./rule-section";

const useStyles = makeStyles({
  certain: { display: "flex", padding: "12px 12px 4px" },
  main: { flexGrow: 1 },
  list: { display: "flex", flexDirection: "column", padding: "4px 0 12px" },
  held: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export function FindingList() {
  const styles = useStyles();
  const say = useSay();
  const { checking, desk } = useSession();
  const { groups, held } = useStore(checking.state);
  const busy = useStore(desk.state).job !== null;
  const arrows = useArrowNavigationGroup({ axis: "vertical", tabbable: true });
  const shown = useMemo(() => inShownOrder(groups), [groups]);
  const certain = useMemo(() => countMendable(shown), [shown]);
  useEffect(() => () => checking.hold(false), [checking]);

  return (
    // The list only stands still under the mouse: nothing is offered that the keyboard would miss.
    <div onPointerEnter={() => checking.hold(true)} onPointerLeave={() => checking.hold(false)}>
      {certain > 0 && (
        <div className={styles.certain}>
          <Button className={styles.main} appearance="primary" disabled={busy} onClick={() => checking.fix(shown)}>
            {say("pane.fix-certain", { count: certain })}
          </Button>
        </div>
      )}
      {held && (
        <div className={styles.held} role="status">
          <Text size={200}>{say("findings.held")}</Text>
          <Button size="small" onClick={() => checking.hold(false)}>
            {say("findings.refresh")}
          </Button>
        </div>
      )}
      <div className={styles.list} {...arrows}>
        {groups.map((group) => (
          <RuleSection key={`${group.rule} ${group.severity}`} group={group} />
        ))}
      </div>
    </div>
  );
}
