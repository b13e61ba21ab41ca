/** Lines of tasks, each a button to its row; long lists open piece by piece. Arrows walk them. */
import { Button, makeStyles, mergeClasses, Text, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../messages";
import type { IsoDate } from "../../plan/date";
import type { TaskLine } from "../../report/task-line";
import { useSay } from "../shell/language";
import { termOf } from "./task-listing";

const atFirst = 50;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    gap: "2px 8px",
    width: "100%",
    padding: "6px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  key: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  lead: { minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  due: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  content: {
    gridColumn: "1 / -1",
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflowWrap: "anywhere",
  },
  state: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly lines: readonly TaskLine[];
  readonly asOf: IsoDate;
  readonly onGo: (line: TaskLine) => void;
}

export function TaskLines({ lines, asOf, onGo }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [count, setCount] = useState(atFirst);
  const arrows = useArrowNavigationGroup({ axis: "vertical", tabbable: true });
  return (
    <>
      <ul className={styles.list} aria-label={say("list.label")} {...arrows}>
        {lines.slice(0, count).map((line) => {
          const { late, daysLeft } = termOf(line, asOf);
          return (
            <li key={`${line.table}/${line.index}`}>
              <button type="button" className={styles.line} onClick={() => onGo(line)}>
                <Text size={200} className={styles.key}>
                  {line.row ?? say("task.no-key", { row: line.index + 1 })}
                </Text>
                <Text size={200} className={styles.lead}>
                  {line.lead || say("pane.no-lead")}
                </Text>
                <Text size={200} className={mergeClasses(styles.due, late && styles.late)}>
                  {line.due === null ? "" : formatDate(line.due)}
                </Text>
                <Text size={300} className={styles.content} title={line.content}>
                  {line.content || say("task.no-content")}
                </Text>
                <Text size={200} className={mergeClasses(styles.state, late && styles.late)}>
                  {line.condition ?? say("list.unreadable")}
                  {daysLeft === null || daysLeft === 0
                    ? ""
                    : ` · ${say(daysLeft > 0 ? "task.days-left" : "task.days-over", { days: Math.abs(daysLeft) })}`}
                  {line.updated ? "" : ` · ${say("list.not-updated")}`}
                </Text>
              </button>
            </li>
          );
        })}
      </ul>
      {lines.length > count && (
        <Button size="small" appearance="subtle" onClick={() => setCount(count + 4 * atFirst)}>
          {say("list.more", { count: lines.length - count })}
        </Button>
      )}
    </>
  );
}
