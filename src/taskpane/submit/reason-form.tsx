/** Asks why something may stand; opens on demand, keeps nothing without words. */
import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useSay } from "../shell/language";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  open: { alignSelf: "flex-start", paddingLeft: 0 },
  text: { minWidth: 0, width: "100%" },
});

interface Props {
  /** Name of the field: the reason for what. */
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onKeep: (reason: string) => Promise<void>;
}

export function ReasonForm({ label, action, busy, onKeep }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!open)
    return (
      <Button size="small" appearance="transparent" className={styles.open} onClick={() => setOpen(true)}>
        {say("submit.give-reason")}
      </Button>
    );
  return (
    <div className={styles.form}>
      <Textarea
        size="small"
        rows={2}
        className={styles.text}
        aria-label={label}
        placeholder={say("submit.reason-example")}
        value={reason}
        onChange={(_event, { value }) => setReason(value)}
      />
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabled={busy || reason.trim() === ""}
          onClick={() => void onKeep(reason)}
        >
          {action}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {say("pane.cancel")}
        </Button>
      </div>
    </div>
  );
}
