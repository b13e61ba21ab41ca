/** Findings of which the same is said: what is wrong, where, and how to mend it, all at once or one by one. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../check/finding";
import { hasSentence } from "../../messages";
import { headerOf } from "../../plan/column";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { ReasonForm } from "../submit/reason-form";
import { findingKey, type ValueGroup } from "./grouping";

const placesAtFirst = 6;
const suggestionsShown = 3;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  looked: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  text: { overflowWrap: "anywhere" },
  places: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 4px" },
  column: { color: tokens.colorNeutralForeground2 },
  place: {
    minWidth: 0,
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightRegular,
    minHeight: "24px",
    padding: "0 6px",
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  reason: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  action: { height: "auto", minHeight: "24px", whiteSpace: "normal", textAlign: "left", maxWidth: "100%" },
});

type Say = ReturnType<typeof useSay>;

/** The task as the sheet names it, the row where it has no name; null for a whole column or table. */
function rowName({ at }: Finding, say: Say): string | null {
  return at.row ?? (at.index === null ? null : say("pane.row", { row: at.index + 1 }));
}

function columnName({ at }: Finding): string | null {
  return at.column === null ? null : headerOf(at.column);
}

/** "III.1/2 · Đơn vị chủ trì". */
export function placeName(finding: Finding, say: Say): string {
  const parts = [rowName(finding, say), columnName(finding)].filter((part) => part !== null);
  return parts.join(" · ") || finding.at.table;
}

export function ValueCard({ group: { findings } }: { group: ValueGroup }) {
  const styles = useStyles();
  const say = useSay();
  const { checking, desk } = useSession();
  const { selected } = useStore(checking.state);
  const busy = useStore(desk.state).job !== null;
  const [all, setAll] = useState(false);
  const [allChoices, setAllChoices] = useState(false);
  const card = useRef<HTMLDivElement>(null);

  const chosen = findings.find((finding) => findingKey(finding) === selected);
  const [first] = findings;
  useEffect(() => {
    if (chosen !== undefined) card.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  if (first === undefined) return null;

  const shown = all ? findings : findings.slice(0, placesAtFirst);
  const many = findings.length > 1;
  const column = many && new Set(findings.map(columnName)).size === 1 ? columnName(first) : null;
  const settled = chosen === undefined ? findings : [chosen];
  const fixable = findings.filter(({ fix, mend }) => fix !== undefined || mend !== undefined);
  const [mend] = new Set(findings.map((finding) => finding.mend));
  const becomes = new Set(fixable.flatMap(({ fix }) => fix?.edits.map(({ to }) => to) ?? []));
  const [only] = becomes.size === 1 ? becomes : [];
  const choices = new Map(
    findings.flatMap(({ suggestions = [] }) => suggestions.map((each) => [each.label, each.reason])),
  );

  return (
    <div ref={card} className={mergeClasses(styles.card, chosen !== undefined && styles.looked)}>
      <Text size={200} className={styles.text}>
        {say(`check.${first.rule}`, (chosen ?? first).params)}
      </Text>
      {typeof only === "string" && (
        <Text size={200} className={styles.text}>
          {only === "" ? say("pane.becomes-empty") : say("pane.becomes", { to: only })}
        </Text>
      )}
      <div className={styles.places}>
        {column !== null && (
          <Text size={200} className={styles.column}>
            {column}
          </Text>
        )}
        {shown.map((finding) => (
          <Button
            key={findingKey(finding)}
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.place, finding === chosen && styles.selected)}
            data-finding
            aria-pressed={finding === chosen}
            aria-label={placeName(finding, say)}
            title={say("pane.go-to-cell")}
            onClick={() => checking.select(finding)}
          >
            {(column === null ? null : rowName(finding, say)) ?? placeName(finding, say)}
          </Button>
        ))}
        {shown.length < findings.length && (
          <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
            {say("pane.show-more", { count: findings.length - shown.length })}
          </Button>
        )}
      </div>
      <div className={styles.actions}>
        {fixable.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            className={styles.action}
            disabled={busy}
            onClick={() => checking.fix(fixable)}
          >
            {mend !== undefined
              ? say(`findings.mend.${mend}`, { count: fixable.length })
              : many
                ? say("pane.fix-all", { count: fixable.length })
                : say("pane.fix")}
          </Button>
        )}
        {many && chosen !== undefined && fixable.includes(chosen) && (
          <Button size="small" className={styles.action} disabled={busy} onClick={() => checking.fix([chosen])}>
            {say("pane.fix-this")}
          </Button>
        )}
        {[...choices].slice(0, allChoices ? choices.size : suggestionsShown).map(([label, reason]) => (
          <Button
            key={label}
            size="small"
            className={styles.action}
            disabled={busy}
            onClick={() => checking.choose(chosen === undefined ? findings : [chosen], label)}
          >
            <span>
              {label === ""
                ? say("findings.empty-cell")
                : many && chosen === undefined
                  ? say("pane.replace-all-by", { label, count: findings.length })
                  : say("pane.replace-by", { label })}
              {hasSentence(reason.code) && (
                <Text block size={200} className={styles.reason}>
                  {say(reason.code, reason.params)}
                </Text>
              )}
            </span>
          </Button>
        ))}
        {!allChoices && choices.size > suggestionsShown && (
          <Button size="small" appearance="subtle" className={styles.action} onClick={() => setAllChoices(true)}>
            {say("pane.more-choices", { count: choices.size - suggestionsShown })}
          </Button>
        )}
      </div>
      <ReasonForm
        key={settled.length}
        label={say("findings.reason-for", { what: placeName(settled[0] ?? first, say) })}
        action={
          settled.length > 1 ? say("findings.let-all-stand", { count: settled.length }) : say("findings.let-stand")
        }
        busy={busy}
        onKeep={(reason) => checking.accept(settled, reason)}
      />
    </div>
  );
}
