/** What was let stand, with the reasons; each can be opened again. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Readiness } from "../../excel";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import type { Submitting } from "./submitting";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start" },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  back: { paddingLeft: 0 },
});

interface Props {
  readonly readiness: Readiness;
  readonly submitting: Submitting;
  readonly busy: boolean;
}

export function SettledList({ readiness, submitting, busy }: Props) {
  const styles = useStyles();
  const say = useSay();
  const settled = [
    ...readiness.accepted.map(({ finding, acceptance }) => ({
      key: acceptance.id,
      what: `${finding.at.row ?? ""} ${say(`check.${finding.rule}`, finding.params)}`.trim(),
      reason: acceptance.reason,
      back: () => submitting.withdraw(acceptance.id),
    })),
    ...readiness.explained.map((open) => ({
      key: open.id,
      what: say(open.message.code, open.message.params),
      reason: open.explanation.reason,
      back: () => submitting.explain(open, ""),
    })),
  ];
  if (settled.length === 0) return null;
  return (
    <Fold title={say("submit.settled")} summary={say("submit.settled.count", { count: settled.length })}>
      <ul className={styles.list}>
        {settled.map(({ key, what, reason, back }) => (
          <li key={key} className={styles.item}>
            <Text size={200} className={styles.text}>
              {what}
            </Text>
            <Text size={200} className={styles.quiet}>
              {say("submit.reason", { reason })}
            </Text>
            <Button size="small" appearance="transparent" className={styles.back} disabled={busy} onClick={back}>
              {say("submit.take-reason-back")}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
