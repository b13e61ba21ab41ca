/** The findings of one rule: folded and opened under its name, grouped by what is said of them. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { SeverityIcon } from "../shell/severity-icon";
import type { RuleGroup } from "./grouping";
import { ruleBook } from "./rules";
import { ValueCard } from "./value-card";

const valuesAtFirst = 10;

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    flexGrow: 1,
    minWidth: 0,
    padding: "8px 4px 8px 12px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  line: { display: "flex", alignItems: "flex-start", paddingRight: "8px" },
  help: { flexShrink: 0, marginTop: "6px" },
  values: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 12px 12px" },
});

export function RuleSection({ group }: { group: RuleGroup }) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const name = say(`rule.${group.rule}`);
  const id = useId();
  const [open, setOpen] = useState(group.severity !== "info");
  const [all, setAll] = useState(false);
  const values = all ? group.values : group.values.slice(0, valuesAtFirst);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.section}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.chevron} />
          <SeverityIcon severity={group.severity} />
          <Text size={300} weight="semibold" className={styles.title}>
            {name}
          </Text>
          <Badge appearance="tint" color="informative">
            {group.count}
          </Badge>
        </button>
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          className={styles.help}
          aria-label={say("findings.explain", { rule: name })}
          title={say("findings.explain", { rule: name })}
          onClick={() => ruleBook(session).explain(group.rule)}
        />
      </div>
      {open && (
        <div id={id} className={styles.values}>
          {values.map((value) => (
            <ValueCard key={value.key} group={value} />
          ))}
          {values.length < group.values.length && (
            <Button size="small" onClick={() => setAll(true)}>
              {say("pane.show-all", { count: group.values.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
