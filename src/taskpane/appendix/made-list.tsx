/** The appendices that are in the workbook, with a mark on those whose data has changed; and the tasks behind a selected number. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatDate, localTime } from "../../messages";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { useInSight } from "./use-in-sight";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px", minWidth: 0 },
  text: { overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2 },
  task: {
    justifyContent: "flex-start",
    textAlign: "left",
    width: "100%",
    fontWeight: "normal",
    overflowWrap: "anywhere",
    padding: "4px",
  },
});

export function MadeList() {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const made = useStore(reporting.made);
  if (made.length === 0) return null;
  return (
    <section aria-label={say("appendix.made")}>
      <Text block weight="semibold">
        {say("appendix.made")}
      </Text>
      <ul className={styles.list}>
        {made.map(({ sheetId, sheet, madeAt, asOf, dataChanged }) => (
          <li key={sheetId} className={styles.item}>
            <Text className={styles.text}>{sheet}</Text>
            <Text size={200} className={styles.about}>
              {say("appendix.made-at", { ...localTime(madeAt), asOf })}
            </Text>
            {dataChanged && (
              <Badge appearance="tint" color="warning">
                {say("appendix.data-changed")}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      <Text block size={200} className={styles.about}>
        {say("appendix.behind.hint")}
      </Text>
    </section>
  );
}

export function BehindList() {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const behind = useStore(reporting.behind);
  const section = useInSight<HTMLElement>(behind);
  if (behind === null) return null;
  const { address, tasks, gone } = behind;
  const title = say("appendix.behind", { address, count: tasks.length + gone });
  return (
    <section ref={section} aria-label={title} aria-live="polite">
      <Text block weight="semibold">
        {title}
      </Text>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={`${task.place.table} ${task.place.index}`}>
            <Button appearance="subtle" className={styles.task} onClick={() => void reporting.goTo(task)}>
              <span>
                <Text block size={200}>
                  {[task.place.row ?? task.ordinal, task.lead, formatDate(task.deadline)]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </Text>
                <Text block>{task.content}</Text>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {gone > 0 && (
        <Text block size={200}>
          {say("appendix.behind.gone", { count: gone })}
        </Text>
      )}
    </section>
  );
}
