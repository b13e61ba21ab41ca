/** The line at the bottom: which plan the workbook holds, how the last check went, and the way back. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { Suspense } from "react";
import { countFindings } from "../check/grouping";
import { renewParts, undoList } from "../place-scripts";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { ErrorBoundary } from "./error-boundary";
import { useSay } from "./language";
import { mainCounts, summaryOf } from "./summing";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "0 8px",
    flexShrink: 0,
    minHeight: "32px",
    padding: "2px 4px 2px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  texts: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: 0, minWidth: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", lineHeight: "16px" },
  whole: { lineHeight: "16px" },
  list: { minWidth: "24px", minHeight: "24px" }, // as large as its button, so that nothing moves when it comes
  stale: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

export function StatusLine() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const { workbook, checking, desk, undo } = session;
  const summary = useStore(summaryOf(session));
  const description = useStore(workbook.description);
  const { findings, at, stale } = useStore(checking.state);
  const busy = useStore(desk.state).job !== null;

  const tables = description?.tables ?? [];
  const tasks = tables.reduce((sum, table) => sum + table.rows, 0);
  const [first] = tables;
  const lastStep = description?.undo[0];
  const holds =
    first === undefined
      ? say("pane.status.empty")
      : tables.length === 1
        ? say("pane.status.plan", { number: first.plan?.document.number || first.name, tasks })
        : say("pane.status.plans", { plans: tables.length, tasks });

  return (
    <footer className={styles.line}>
      <div className={styles.texts}>
        <Text size={200} className={styles.text} title={holds}>
          {holds}
        </Text>
        {summary !== null && (
          <Text size={200} className={styles.text}>
            {say("list.status", mainCounts(summary))}
          </Text>
        )}
        {findings !== null && (
          <Text size={200} className={mergeClasses(styles.whole, stale && styles.stale)}>
            {stale
              ? say("pane.status.stale")
              : say("pane.status.checked", { at: at ?? "", ...countFindings(findings) })}
          </Text>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabled={busy || lastStep === undefined}
        title={lastStep?.label ?? ""}
        onClick={undo}
      >
        {say("pane.undo")}
      </Button>
      <div className={styles.list}>
        <ErrorBoundary onRetry={renewParts}>
          <Suspense fallback={null}>
            <undoList.Part />
          </Suspense>
        </ErrorBoundary>
      </div>
    </footer>
  );
}
