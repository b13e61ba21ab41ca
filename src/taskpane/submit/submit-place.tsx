/** The place Nộp: a checklist, what stands in the way with a way out of each, what was let stand, and the stamp. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import program from "../../../package.json";
import type { Readiness } from "../../excel";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { SheetSummary } from "../shell/sheet-summary";
import { useStore } from "../state/store";
import { BlockerList } from "./blocker-list";
import { SettledList } from "./settled-list";
import { StampCard } from "./stamp-card";
import { openPoints, submittingOf } from "./submitting";

const submittingIn = submittingOf(program.version);

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: "12px", padding: "10px 12px 16px" },
  run: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  main: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorPaletteDarkOrangeForeground1 },
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "18px", marginTop: "1px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

export function SubmitPlace() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const submitting = submittingIn(session);
  const { readiness, stale, at, withoutLine } = useStore(submitting.state);
  const busy = useStore(session.desk.state).job !== null;
  const open = readiness === null ? 0 : openPoints(readiness);
  return (
    <div className={styles.place}>
      <SheetSummary />
      {readiness === null && (
        <Text block className={styles.quiet}>
          {say("submit.before")}
        </Text>
      )}
      {readiness !== null && <StampCard stamp={readiness.stamp} onTakeBack={submitting.takeStampBack} busy={busy} />}
      {withoutLine.length > 0 && (
        <Text size={200}>{say("submit.without-line", { sheets: withoutLine.join(", ") })}</Text>
      )}
      <div className={styles.run}>
        {readiness !== null && open === 0 && !stale && (
          <Button appearance="primary" className={styles.main} disabled={busy} onClick={submitting.confirm}>
            {say(readiness.stamp === null ? "submit.confirm" : "submit.confirm-again")}
          </Button>
        )}
        <Button
          appearance={readiness === null || stale || open > 0 ? "primary" : "secondary"}
          className={styles.main}
          disabled={busy}
          onClick={submitting.look}
        >
          {say(readiness === null ? "submit.look" : "submit.look-again")}
        </Button>
      </div>
      {readiness !== null && (
        <>
          <Text size={200} role="status" className={stale ? styles.stale : styles.quiet}>
            {stale ? say("pane.status.stale") : say("submit.looked", { at: at ?? "", tasks: readiness.tasks })}
          </Text>
          <Checklist readiness={readiness} />
          <BlockerList readiness={readiness} submitting={submitting} busy={busy} />
          <SettledList readiness={readiness} submitting={submitting} busy={busy} />
          {readiness.warnings + readiness.hints > 0 && (
            <div>
              <Text size={200} block className={styles.quiet}>
                {say("submit.rest", { warnings: readiness.warnings, hints: readiness.hints })}
              </Text>
              <Button size="small" appearance="transparent" onClick={() => session.open("check")}>
                {say("submit.open-check")}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** What was looked at, each with its outcome in words, sign and colour. */
function Checklist({ readiness }: { readiness: Readiness }) {
  const styles = useStyles();
  const say = useSay();
  const of = (wanted: string) => readiness.findings.filter(({ rule }) => rule === wanted).length;
  const [hidden, untold] = [of("rows-hidden"), of("status-empty-after-deadline")];
  const views = readiness.messages.filter(({ message }) => message.code === "excel.view-on").length;
  const lines: [code: string, count: number][] = [
    ["submit.list.findings", readiness.findings.length - hidden - untold],
    ["submit.list.untold", untold],
    ["submit.list.rows", hidden + views],
    ["submit.list.messages", readiness.messages.length - views],
  ];
  return (
    <ul className={styles.list} aria-label={say("submit.list")}>
      {lines.map(([code, count]) => (
        <li key={code} className={styles.item}>
          {count === 0 ? (
            <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
          ) : (
            <DismissCircleRegular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
          )}
          <Text>
            {say(code)}: {count === 0 ? say("submit.list.good") : say("submit.list.open", { count })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
