/** The source as it was read, opened at a line: what stands around it, to compare a reading with the document. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../shell/language";

/** Lines shown above and below the one asked for, and how many more each time. */
const around = 4;
const more = 20;

const useStyles = makeStyles({
  view: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  heading: { margin: 0 },
  lines: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "260px", overflowY: "auto" },
  line: {
    display: "grid",
    gridTemplateColumns: "4ch 1fr",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    padding: "1px 4px",
  },
  here: { backgroundColor: tokens.colorPaletteYellowBackground2, fontWeight: tokens.fontWeightSemibold },
  number: { color: tokens.colorNeutralForeground2, textAlign: "right" },
});

interface Props {
  readonly lines: readonly string[];
  /** The line to show, from 1. */
  readonly at: number;
  readonly onClose: () => void;
}

export function SourceView({ lines, at, onClose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [reach, setReach] = useState(around);
  const here = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line asked for is brought into sight like the first
  useEffect(() => {
    here.current?.scrollIntoView({ block: "center" });
  }, [at]);
  const from = Math.max(1, at - reach);
  const to = Math.min(lines.length, at + reach);
  const shown = lines.slice(from - 1, to).map((text, i) => ({ number: from + i, text }));
  return (
    <section className={styles.view} aria-label={say("pane.source", { line: at })}>
      <div className={styles.head}>
        <Text as="h3" size={200} weight="semibold" className={styles.heading}>
          {say("pane.source", { line: at })}
        </Text>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {say("pane.source.close")}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be within reach of the keys */}
      <ol className={styles.lines} tabIndex={0} aria-label={say("pane.source", { line: at })}>
        {shown.map(({ number, text }) => (
          <li
            key={number}
            ref={number === at ? here : null}
            className={mergeClasses(styles.line, number === at && styles.here)}
            aria-current={number === at ? "location" : undefined}
          >
            <span className={styles.number}>{number}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {(from > 1 || to < lines.length) && (
        <Button size="small" appearance="subtle" onClick={() => setReach(reach + more)}>
          {say("pane.source.more")}
        </Button>
      )}
    </section>
  );
}
