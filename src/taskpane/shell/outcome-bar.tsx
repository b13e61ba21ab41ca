/** What the last job had to say: a problem with its way out, or what was done with a way back. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { useSay } from "./language";

const useStyles = makeStyles({
  bar: { minHeight: "36px", flexShrink: 0 },
  body: { paddingTop: "6px", paddingBottom: "6px", overflowWrap: "anywhere", whiteSpace: "normal" },
});

export function OutcomeBar() {
  const styles = useStyles();
  const say = useSay();
  const { desk, undo } = useSession();
  const { problem, remedy, notice } = useStore(desk.state);
  const said = problem ?? notice;
  if (said === null) return null;
  const cancelled = problem?.code === "work.cancelled";
  const intent = problem === null ? "success" : cancelled ? "info" : "error";
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      layout={remedy === null ? "singleline" : "multiline"}
      politeness={intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>{say(said.code, said.params)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={say("pane.close")}
            onClick={desk.clear}
          />
        }
      >
        {remedy !== null && (
          <Button size="small" onClick={remedy.run}>
            {say(remedy.code)}
          </Button>
        )}
        {notice?.undoable && (
          <Button size="small" onClick={undo}>
            {say("pane.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
