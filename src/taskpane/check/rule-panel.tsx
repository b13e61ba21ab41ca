/** The rules with their ratings; one explained on its page when asked. */
import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Severity } from "../../plan/message";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { HelpPage } from "./help-page";
import { ruleBook } from "./rules";

const ratings: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 12px 8px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { padding: "8px 12px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: "0 12px 12px", listStyleType: "none" },
  rule: {
    display: "grid",
    gridTemplateColumns: "1fr auto 104px",
    alignItems: "center",
    gap: "4px",
    minHeight: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  usual: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

export function RulePanel() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const book = ruleBook(session);
  const { rules, settings, page } = useStore(book.state);
  const busy = useStore(session.desk.state).job !== null;
  if (page !== null) return <HelpPage text={page.text} onClose={book.close} />;
  const changed = rules.some(({ id }) => settings[id] !== undefined);
  return (
    <>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={book.hide}>
          {say("findings.back")}
        </Button>
        <Button size="small" disabled={busy || !changed} onClick={book.reset}>
          {say("findings.reset-rules")}
        </Button>
      </div>
      <Text size={200} block className={styles.about}>
        {say("findings.rules.about")}
      </Text>
      <ul className={styles.list} aria-label={say("findings.rules")}>
        {rules.map(({ id, severity }) => {
          const name = say(`rule.${id}`);
          const set = settings[id] ?? severity;
          return (
            <li key={id} className={styles.rule}>
              <span className={styles.name}>
                <Text block size={200} weight={set === severity ? "regular" : "semibold"}>
                  {name}
                </Text>
                {set !== severity && (
                  <Text block size={200} className={styles.usual}>
                    {say("findings.rating.usual", { rating: say(`findings.rating.${severity}`) })}
                  </Text>
                )}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<QuestionCircleRegular />}
                aria-label={say("findings.explain", { rule: name })}
                title={say("findings.explain", { rule: name })}
                onClick={() => book.explain(id)}
              />
              <Select
                size="small"
                className={styles.select}
                aria-label={say("findings.rating-of", { rule: name })}
                disabled={busy}
                value={set}
                onChange={(_event, { value }) => {
                  const chosen = ratings.find((rating) => rating === value);
                  if (chosen !== undefined) void book.rate(id, chosen === severity ? null : chosen);
                }}
              >
                {ratings.map((rating) => (
                  <option key={rating} value={rating}>
                    {say(`findings.rating.${rating}`)}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </>
  );
}
