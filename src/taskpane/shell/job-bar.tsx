/** What runs now: its stage, how far it is, and a way to stop it. Takes no room while nothing runs. */
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { hasSentence } from "../../messages";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { useSay } from "./language";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { gridColumn: "1 / -1" },
});

export function JobBar() {
  const styles = useStyles();
  const say = useSay();
  const { desk } = useSession();
  const { job, progress } = useStore(desk.state);
  if (job === null) return null;
  const stage = progress !== null && hasSentence(progress.stage) ? say(progress.stage) : say(job);
  const counted = progress?.total ? { done: progress.done, total: progress.total } : null;
  return (
    <div className={styles.bar}>
      <Text size={200} role="status">
        {counted === null ? stage : say("pane.progress", { stage, ...counted })}
      </Text>
      <Button size="small" onClick={desk.cancel}>
        {say("pane.cancel")}
      </Button>
      {counted === null ? (
        <ProgressBar className={styles.progress} aria-label={stage} />
      ) : (
        <ProgressBar className={styles.progress} aria-label={stage} value={counted.done} max={counted.total} />
      )}
    </div>
  );
}
