/** A part of the form that is folded to one line which says what it holds. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  fold: { display: "flex", flexDirection: "column", gap: "8px" },
  head: { justifyContent: "flex-start", paddingLeft: "4px", textAlign: "left", maxWidth: "100%" },
  line: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  summary: {
    color: tokens.colorNeutralForeground2,
    // under the mouse a button turns its colours round, and a colour of one's own would vanish
    "@media (forced-colors: active)": { color: "inherit" },
  },
  body: { display: "flex", flexDirection: "column", gap: "8px", paddingLeft: "12px" },
});

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
  /** Hears when it is folded. */
  readonly onClose?: () => void;
}

export function Fold({ title, summary, children, onClose }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.fold} aria-label={title}>
      <Button
        appearance="subtle"
        className={styles.head}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        {...(open ? { "aria-controls": id } : {})}
        onClick={() => {
          if (open) onClose?.();
          setOpen(!open);
        }}
      >
        <span className={styles.line}>
          <Text weight="semibold">{title}</Text>
          <Text size={200} className={styles.summary}>
            {summary}
          </Text>
        </span>
      </Button>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
