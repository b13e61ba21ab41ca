/** Every change of the add-in with its way back, over the status line. */
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import type { UndoEntry } from "../../excel";
import { localTime } from "../../messages";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { useSay } from "./language";
import { undoing } from "./undoing";

const useStyles = makeStyles({
  surface: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    width: "calc(100vw - 16px)",
    maxWidth: "420px",
    maxHeight: "70vh",
    padding: "12px",
    overflowY: "auto",
  },
  about: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  undo: { flexShrink: 0 },
});

export function UndoList() {
  const styles = useStyles();
  const say = useSay();
  const list = undoing(useSession());
  const entries = useStore(list.entries);
  return (
    <Popover
      positioning={{ position: "above", align: "end" }}
      onOpenChange={(_event, { open }) => {
        if (open) void list.look();
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label={say("undo.list")}
          title={say("undo.list")}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={say("undo.list")}>
        <Text size={200} className={styles.about}>
          {say(entries?.length === 0 ? "undo.list.empty" : "undo.list.about")}
        </Text>
        <ul className={styles.list}>
          {entries?.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}

function Entry({ entry }: { entry: UndoEntry }) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const busy = useStore(session.desk.state).job !== null;
  const facts = [
    say("undo.entry", localTime(entry.at)),
    ...(entry.cells > 0 ? [say("undo.cells", { count: entry.cells })] : []),
    ...(entry.others > 0 ? [say("undo.others", { count: entry.others })] : []),
    ...(entry.undone ? [say("undo.undone")] : []),
  ];
  return (
    <li className={styles.entry}>
      <span className={styles.texts}>
        <Text size={200}>{entry.label}</Text>
        <Text size={200} className={styles.about}>
          {facts.join(" · ")}
        </Text>
      </span>
      {!entry.undone && (
        <Button
          size="small"
          className={styles.undo}
          disabled={busy}
          aria-label={say("undo.one-named", { label: entry.label })}
          onClick={() => undoing(session).undo(entry)}
        >
          {say("undo.one")}
        </Button>
      )}
    </li>
  );
}
