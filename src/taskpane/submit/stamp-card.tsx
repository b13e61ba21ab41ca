/** The stamp as it stands: confirmed when, by what, over which content, and whether that content is still the same. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { StampState } from "../../excel";
import { localTime } from "../../messages";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  body: { paddingTop: "8px", paddingBottom: "8px", whiteSpace: "normal", overflowWrap: "anywhere" },
  back: { display: "block", paddingLeft: 0 },
});

interface Props {
  readonly stamp: StampState | null;
  readonly busy: boolean;
  readonly onTakeBack: () => Promise<void>;
}

export function StampCard({ stamp, busy, onTakeBack }: Props) {
  const styles = useStyles();
  const say = useSay();
  const description = useStore(useSession().workbook.description);
  if (stamp === null) return null;
  // Tables are known to clerks by their sheets.
  const sheets = new Map((description?.tables ?? []).map(({ name, sheet }) => [name, sheet]));
  const broken = stamp.changed.length > 0;
  const params = {
    ...localTime(stamp.at),
    tasks: stamp.tasks,
    code: stamp.code,
    application: stamp.application,
    tables: stamp.changed.map((name) => sheets.get(name) ?? name).join(", "),
  };
  return (
    <MessageBar intent={broken ? "error" : "success"} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(broken ? "submit.stamp.broken" : "submit.stamp.holds")}</MessageBarTitle>{" "}
        {say("submit.stamp.about", params)} {broken ? say("submit.stamp.changed", params) : ""}
        <Button size="small" appearance="transparent" className={styles.back} disabled={busy} onClick={onTakeBack}>
          {say("submit.stamp.take-back")}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
