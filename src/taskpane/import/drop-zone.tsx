/** Where documents come in: chosen, dropped or pasted. Pasted text and pages are read like files. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { type ClipboardEvent, useRef, useState } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import type { SourceFile } from "./importing";
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
    outlineOffset: "2px",
  },
  compact: { flexDirection: "row", flexWrap: "wrap", padding: "8px 12px", textAlign: "left" },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1, flexBasis: "120px" },
});

const encoder = new TextEncoder();

/** Files on the clipboard, else its page, else its text; nothing for anything else. */
function pasted(data: DataTransfer, name: string): (SourceFile | (() => Promise<SourceFile>))[] {
  if (data.files.length > 0) return [...data.files].map(opened);
  const html = data.getData("text/html");
  if (/<t(able|r|d)\b/i.test(html)) return [{ name: `${name}.html`, bytes: encoder.encode(html) }];
  const text = data.getData("text/plain");
  return text.trim() === "" ? [] : [{ name: `${name}.txt`, bytes: encoder.encode(text) }];
}

export function DropZone({ compact = false }: { compact?: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { importing, desk } = useSession();
  const busy = useStore(desk.state).job !== null;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const onDrop = () => setOver(false); // the pane takes what is dropped anywhere on it
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const files = pasted(event.clipboardData, say("pane.pasted"));
    if (files.length === 0) desk.fail({ code: "pane.nothing-pasted", params: {} });
    else if (!busy) void importing.read(files);
  };

  return (
    <section
      className={mergeClasses(styles.zone, compact && styles.compact, over && styles.over)}
      aria-label={say("pane.drop.label")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it must take the focus, so that Ctrl+V can paste into it
      tabIndex={0}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
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
