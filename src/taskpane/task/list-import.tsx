/** Takes over an office's own list of agencies from a worksheet of this workbook. */
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  note: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  open: { alignSelf: "flex-start", height: "auto", whiteSpace: "normal", textAlign: "left" },
});

export function ListImport() {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook, desk } = useSession();
  const busy = useStore(desk.state).job !== null;
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState("");
  return (
    <div className={styles.form}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.open}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say("task.list.take-over")}
      </Button>
      {open && (
        <>
          <Text size={200} className={styles.note}>
            {say("task.list.about")}
          </Text>
          <Field label={say("task.list.sheet")} size="small">
            <Input size="small" value={sheet} onChange={(_event, data) => setSheet(data.value)} />
          </Field>
          <Button
            size="small"
            className={styles.action}
            disabled={busy || sheet.trim() === ""}
            onClick={() => agencyBook.takeOver(sheet.trim())}
          >
            {say("task.list.go")}
          </Button>
        </>
      )}
    </div>
  );
}
