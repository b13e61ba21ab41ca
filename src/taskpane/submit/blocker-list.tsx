/** What stands in the way of handing in: each with where it is, how to be rid of it, and a field for the reason to let it stand. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../check/finding";
import type { Readiness } from "../../excel";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { ReasonForm } from "./reason-form";
import { blockingRules, type Submitting } from "./submitting";

const shownPlaces = 5;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
});

interface Props {
  readonly readiness: Readiness;
  readonly submitting: Submitting;
  readonly busy: boolean;
}

export function BlockerList({ readiness, submitting, busy }: Props) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const rules = blockingRules(readiness);
  if (rules.length === 0 && readiness.messages.length === 0) return null;
  return (
    <section className={styles.section} aria-label={say("submit.blockers")}>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {say("submit.blockers")}
      </Text>
      <ul className={styles.list}>
        {rules.map(({ rule, findings }) => (
          <li key={rule} className={styles.card}>
            <Text weight="semibold" className={styles.text}>
              {say(`rule.${rule}`)} ({findings.length})
            </Text>
            <div className={styles.actions}>
              {findings.slice(0, shownPlaces).map((finding) => (
                <Button
                  key={placeKey(finding)}
                  size="small"
                  appearance="outline"
                  title={say(`check.${rule}`, finding.params)}
                  onClick={() => submitting.go(finding)}
                >
                  {finding.at.row ?? say("submit.whole-table")}
                </Button>
              ))}
              <Button size="small" appearance="subtle" onClick={() => session.open("check")}>
                {say("submit.open-check")}
              </Button>
            </div>
            <ReasonForm
              label={say("submit.reason-for", { what: say(`rule.${rule}`) })}
              action={say("submit.keep", { count: findings.length })}
              busy={busy}
              onKeep={(reason) => submitting.accept(findings, reason)}
            />
          </li>
        ))}
        {readiness.messages.map((open) => (
          <li key={open.id} className={styles.card}>
            <Text className={styles.text}>{say(open.message.code, open.message.params)}</Text>
            {open.message.code === "excel.view-on" && (
              <div className={styles.actions}>
                <Button size="small" disabled={busy} onClick={submitting.showAll}>
                  {say("list.show-all")}
                </Button>
              </div>
            )}
            <ReasonForm
              label={say("submit.reason-for", { what: say(open.message.code, open.message.params) })}
              action={say("submit.keep-message")}
              busy={busy}
              onKeep={(reason) => submitting.explain(open, reason)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeKey({ at, params }: Finding): string {
  return JSON.stringify([at, params]);
}
