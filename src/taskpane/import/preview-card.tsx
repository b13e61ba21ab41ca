/** What was understood of one document: its card, what is uncertain first, then its sections and tasks, targets and duties. */
import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { formatDate } from "../../messages";
import type { PlanDocument } from "../../plan/plan";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import type { Preview } from "./importing";
import { BodyTree, PlanTree } from "./plan-tree";
import { SourceView } from "./source-view";
import { UncertainRows } from "./uncertain-rows";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
  },
  heading: { margin: 0 },
  head: { display: "grid", gridTemplateColumns: "1fr auto", gap: "4px 8px", alignItems: "start" },
  title: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "2px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  counts: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** The lines of the card: a label's code and what the document says, "" where nothing was found. */
function facts(document: PlanDocument): [string, string][] {
  return [
    ["pane.fact.issuer", document.issuer],
    ["pane.fact.issued-on", document.issuedOn === null ? "" : formatDate(document.issuedOn)],
    ["pane.fact.signer", document.signer],
    ["pane.fact.carries-out", document.carriesOut.map((each) => each.number).join("; ")],
  ];
}

export function PreviewCard({ preview, onRemove }: { preview: Preview; onRemove: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { importing } = useSession();
  const [at, setAt] = useState<number | null>(null);
  const { plan, messages, name, lines } = preview;
  const { document, tasks, sections, targets, duties } = plan;
  const counts: [string, number][] = [
    ["pane.tasks", tasks.length],
    ["pane.sections", sections.length],
    ["pane.targets", targets.length],
    ["pane.duties", duties.length],
  ];
  return (
    <article className={styles.card} aria-label={document.number || name}>
      <header className={styles.head}>
        <div>
          <Text as="h2" size={400} weight="semibold" block className={styles.heading}>
            {[document.kind, document.number].filter(Boolean).join(" ") || name}
          </Text>
          <Text size={200} className={styles.term}>
            {say("pane.read-from", { name })}
          </Text>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={say("pane.remove", { name })}
          title={say("pane.remove", { name })}
          onClick={onRemove}
        />
        <Text size={200} className={styles.title}>
          {document.title}
        </Text>
      </header>
      <div className={styles.counts}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([code, count]) => (
            <Badge key={code} appearance="tint" shape="rounded" size="large">
              {say(code, { tasks: count, count })}
            </Badge>
          ))}
      </div>
      <dl className={styles.facts}>
        {facts(document).map(([code, value]) => (
          <div key={code} style={{ display: "contents" }}>
            <dt className={styles.term}>{say(code)}</dt>
            <dd className={mergeClasses(styles.value, value === "" && styles.missing)}>
              {value || say("pane.fact.none")}
            </dd>
          </div>
        ))}
      </dl>
      {tasks.length === 0 && duties.length > 0 && (
        <Button onClick={() => importing.takeDuties(preview.id)}>
          {say("pane.take-duties", { count: duties.length })}
        </Button>
      )}
      <UncertainRows preview={preview} onChoose={(reading) => importing.choose(preview.id, reading)} />
      <MessageList label={say("pane.reading-messages")} messages={messages} onShowLine={setAt} />
      {at !== null && <SourceView lines={lines} at={at} onClose={() => setAt(null)} />}
      <PlanTree plan={plan} onShowLine={setAt} />
      <BodyTree plan={plan} onShowLine={setAt} />
    </article>
  );
}
