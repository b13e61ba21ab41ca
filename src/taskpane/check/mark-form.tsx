/** Shows the findings in their cells when a clerk wishes so, and takes the marks away. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { inShownOrder } from "./grouping";
import { marking } from "./marking";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  about: { color: tokens.colorNeutralForeground2 },
});

export function MarkForm() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const marks = marking(session);
  const { groups } = useStore(session.checking.state);
  const marked = useStore(marks.marked);
  const description = useStore(session.workbook.description);
  const busy = useStore(session.desk.state).job !== null;
  // Undo, and people who open the workbook elsewhere, change the marks too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the workbook was read again
  useEffect(() => void marks.look(), [marks, description]);
  const shown = inShownOrder(groups);
  const any = marked !== null && marked > 0;
  if (shown.length === 0 && !any) return null;
  return (
    <section className={styles.form} aria-label={say("findings.marks")}>
      <div className={styles.buttons}>
        {shown.length > 0 && (
          <Button size="small" disabled={busy} onClick={() => marks.mark(shown)}>
            {say(any ? "findings.mark-again" : "findings.mark")}
          </Button>
        )}
        {any && (
          <Button size="small" disabled={busy} onClick={marks.clear}>
            {say("findings.clear-marks", { count: marked })}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.about}>
        {say("findings.marks.about")}
      </Text>
    </section>
  );
}
