/** The sheets in one line: how many tasks, completed, overdue, not begun. What Excel counts itself, read again after each change. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { useSay } from "./language";
import { summaryOf, summaryParts } from "./summing";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, padding: 0, listStyleType: "none" },
  part: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  number: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteRedForeground1 },
});

export function SheetSummary() {
  const styles = useStyles();
  const say = useSay();
  const summary = useStore(summaryOf(useSession()));
  if (summary === null || summary.tasks === 0) return null;
  return (
    <ul className={styles.line} aria-label={say("list.sum")}>
      {summaryParts(summary).map(({ code, count, isLate }) => (
        <li key={code}>
          <Text size={200} className={mergeClasses(styles.part, isLate && styles.late)}>
            {say(code)} <span className={styles.number}>{count}</span>
          </Text>
        </li>
      ))}
    </ul>
  );
}
