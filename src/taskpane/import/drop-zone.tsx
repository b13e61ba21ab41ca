/** Where documents come in: files are chosen here; what is dropped or pasted anywhere on the pane arrives too. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { opened } from "./opened-file";

const accepted = ".docx,.pdf,.html,.htm,.txt,.json";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    padding: "20px 12px",
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  compact: { flexDirection: "row", flexWrap: "wrap", padding: "8px 12px", textAlign: "left" },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1, flexBasis: "120px" },
});

export function DropZone({ compact = false }: { compact?: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { importing, desk } = useSession();
  const busy = useStore(desk.state).job !== null;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const onDrop = () => setOver(false); // the pane takes what is dropped anywhere on it
  return (
    <section
      className={mergeClasses(styles.zone, compact && styles.compact, over && styles.over)}
      aria-label={say("pane.drop.label")}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {!compact && <DocumentArrowUpRegular className={styles.icon} />}
      <Text className={compact ? styles.grow : ""} size={compact ? 200 : 300} align={compact ? "start" : "center"}>
        {say(compact ? "pane.drop.more" : "pane.drop")}
      </Text>
      <Button
        appearance={compact ? "secondary" : "primary"}
        size={compact ? "small" : "medium"}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {say("pane.choose-file")}
      </Button>
      {!compact && (
        <Text size={200} align="center" className={styles.hint}>
          {say("pane.drop.kinds")}
        </Text>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={say("pane.choose-file")}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])].map(opened);
          currentTarget.value = "";
          void importing.read(files);
        }}
      />
    </section>
  );
}
