/** The selected task: what is to be done, by whom and by when, how these cells are read, and the fields to fill. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { AgencyColumn, SelectedCell } from "../../excel";
import { completedStatus, headerOf } from "../../plan/column";
import { dayNumber } from "../../plan/date";
import { cellText } from "../../plan/task-row";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { AgencyPicker } from "./agency-picker";
import { AgencyReadingList } from "./agency-reading";
import { chipsOf } from "./cell-chip";
import { DeadlineConventionForm } from "./deadline-convention-form";
import { DeadlineHelper } from "./deadline-helper";
import { DeadlineReadingLine } from "./deadline-reading";
import { PlanFacts } from "./plan-facts";
import { ProgressForm } from "./progress-form";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "12px", padding: "10px 12px 16px" },
  empty: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  key: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  position: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  content: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 0 0 8px",
    borderLeft: "3px solid transparent",
    marginLeft: "-8px",
  },
  chosen: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  title: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  days: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  saved: { color: tokens.colorNeutralForeground2, minHeight: "16px" },
});

export function TaskCard() {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const { known, selected, savedAt } = useStore(tasking.state);
  if (selected === null)
    return (
      <Text block className={styles.empty}>
        {known ? say("task.none") : ""}
      </Text>
    );
  const { row, rows, lead, coordinating, deadline } = selected;
  const place = `${row.table}/${row.index}`;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.key}>{cellText(row, "key") || say("task.no-key", { row: row.index + 1 })}</h2>
        <Text size={200} className={styles.position}>
          {say("task.position", { at: row.index + 1, rows })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          disabled={row.index === 0}
          title={say("task.previous")}
          aria-label={say("task.previous")}
          onClick={() => tasking.step(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          disabled={row.index === rows - 1}
          title={say("task.next")}
          aria-label={say("task.next")}
          onClick={() => tasking.step(1)}
        />
      </div>
      <p className={styles.content}>{cellText(row, "content") || say("task.no-content")}</p>
      {lead !== null && <AgencySection key={`lead ${place}`} column="lead" selected={selected} reading={lead} />}
      {coordinating !== null && (
        <AgencySection key={`coordinating ${place}`} column="coordinating" selected={selected} reading={coordinating} />
      )}
      {deadline !== null && <DeadlineSection key={`deadline ${place}`} selected={selected} reading={deadline} />}
      <PlanFacts row={row} />
      <div className={styles.line}>
        <ProgressForm key={place} selected={selected} />
      </div>
      <Text size={200} role="status" className={styles.saved}>
        {savedAt === null ? "" : say("task.saved", { at: savedAt })}
      </Text>
    </div>
  );
}

interface AgencySectionProps {
  readonly column: AgencyColumn;
  readonly selected: SelectedCell;
  readonly reading: NonNullable<SelectedCell["lead"]>;
}

function AgencySection({ column, selected, reading }: AgencySectionProps) {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const [editing, setEditing] = useState(false);
  const chips = useMemo(() => chipsOf(reading), [reading]);
  return (
    <section
      className={mergeClasses(styles.section, selected.column === column && styles.chosen)}
      aria-label={headerOf(column)}
    >
      <div className={styles.title}>
        <h3 className={styles.label}>{headerOf(column)}</h3>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={editing}
          aria-label={editing ? say("task.close") : say(`task.edit.${column}`)}
          onClick={() => setEditing(!editing)}
        >
          {say(editing ? "task.close" : "task.edit")}
        </Button>
      </div>
      <AgencyReadingList label={headerOf(column)} refs={reading.refs} />
      {editing && (
        <AgencyPicker
          label={say("task.pick")}
          registry={selected.registry}
          asOf={tasking.asOf}
          chips={chips}
          onChange={(members) => {
            void tasking.writeAgencies(column, members);
          }}
        />
      )}
    </section>
  );
}

interface DeadlineSectionProps {
  readonly selected: SelectedCell;
  readonly reading: NonNullable<SelectedCell["deadline"]>;
}

function DeadlineSection({ selected, reading }: DeadlineSectionProps) {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const [editing, setEditing] = useState(false);
  const { due, deadlineContext, row, column } = selected;
  const { issuedOn: _, ...convention } = deadlineContext;
  // shown where it matters, so that other tasks keep their lines for themselves
  const isCounted = editing || reading.deadline.kind === "before" || reading.reasons.includes("rolled-forward");
  const days = due === null ? null : dayNumber(due) - dayNumber(tasking.asOf);
  const open = cellText(row, "status") !== completedStatus;
  return (
    <section
      className={mergeClasses(styles.section, (column === "deadline" || column === "due") && styles.chosen)}
      aria-label={headerOf("deadline")}
    >
      <div className={styles.title}>
        <h3 className={styles.label}>{headerOf("deadline")}</h3>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={editing}
          aria-label={editing ? say("task.close") : say("task.edit.deadline")}
          onClick={() => setEditing(!editing)}
        >
          {say(editing ? "task.close" : "task.edit")}
        </Button>
      </div>
      <span>
        <Text>{reading.deadline.text || say("task.empty")}</Text>{" "}
        {days !== null && open && (
          <Text size={200} className={days < 0 ? styles.late : styles.days}>
            {days === 0
              ? say("task.due-today")
              : say(days > 0 ? "task.days-left" : "task.days-over", { days: Math.abs(days) })}
          </Text>
        )}
      </span>
      {reading.deadline.text !== "" && <DeadlineReadingLine reading={reading} asOf={tasking.asOf} />}
      {editing && (
        <DeadlineHelper
          reading={reading}
          due={due}
          asOf={tasking.asOf}
          context={deadlineContext}
          onDone={() => setEditing(false)}
        />
      )}
      {isCounted && <DeadlineConventionForm key={JSON.stringify(convention)} convention={convention} />}
    </section>
  );
}
