/** Messages of a reading or a check, the most serious first. Hints, and what is beyond the first few, open when asked. */
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Message, Severity } from "../../plan/message";
import { useSay } from "./language";
import { SeverityIcon } from "./severity-icon";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const shownAtFirst = 3;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "6px", alignItems: "flex-start" },
  text: { overflowWrap: "anywhere", minWidth: 0 },
  more: { marginLeft: "-8px" },
  place: { color: tokens.colorNeutralForeground2 },
});

function PlaceOf({ message, onShowLine }: { message: Message; onShowLine: Props["onShowLine"] }) {
  const styles = useStyles();
  const say = useSay();
  const line = message.at?.line;
  if (line === undefined) return null;
  const text = say("pane.at-line", { line });
  if (onShowLine === undefined) return <span className={styles.place}> {text}</span>;
  return (
    <>
      {" "}
      <Link as="button" inline onClick={() => onShowLine(line)} aria-label={say("pane.source.line", { line })}>
        {text}
      </Link>
    </>
  );
}

interface Props {
  readonly label: string;
  readonly messages: readonly Message[];
  /** Shows a line of the source; without it the line is only named. */
  readonly onShowLine?: (line: number) => void;
}

export function MessageList({ label, messages, onShowLine }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  if (messages.length === 0) return null;
  const different = new Map(messages.map((message) => [JSON.stringify(message), message]));
  const sorted = [...different.values()].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const shown = all ? sorted : sorted.filter(({ severity }) => severity !== "info").slice(0, shownAtFirst);
  return (
    <section aria-label={label}>
      <ul className={styles.list}>
        {shown.map((message) => (
          <li key={JSON.stringify(message)} className={styles.item}>
            <SeverityIcon severity={message.severity} />
            <Text size={200} className={styles.text}>
              {say(message.code, message.params)}
              <PlaceOf message={message} onShowLine={onShowLine} />
            </Text>
          </li>
        ))}
      </ul>
      {(all || shown.length < sorted.length) && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? say("pane.show-less")
            : say(shown.length === 0 ? "pane.show-notes" : "pane.show-all", { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}
