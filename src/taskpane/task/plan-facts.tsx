/** What else the sheet says of the selected task: its group, what it is to produce, who directs it, how it stands. To read, not to fill. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ColumnId, headerOf } from "../../plan/column";
import { cellText, type TaskRow } from "../../plan/task-row";

const shown = ["section", "deliverable", "supervisor", "condition"] as const satisfies readonly ColumnId[];

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

export function PlanFacts({ row }: { row: TaskRow }) {
  const styles = useStyles();
  const facts = shown.map((id) => [id, cellText(row, id)] as const).filter(([, text]) => text !== "");
  if (facts.length === 0) return null;
  return (
    <dl className={styles.list}>
      {facts.map(([id, text]) => (
        <div key={id} style={{ display: "contents" }}>
          <dt className={styles.term}>{headerOf(id)}</dt>
          <dd className={styles.value}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
