/** The clerk's fields of the selected task. Each is written when it is left, so nothing waits to be saved. */
import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SelectedCell } from "../../excel";
import { formatDate } from "../../messages";
import { type ColumnId, completedStatus, headerOf, statuses } from "../../plan/column";
import { fromSerial, toSerial } from "../../plan/date";
import { cellText, type TaskRow } from "../../plan/task-row";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { parseDay } from "../shell/parse-day";

const texts = ["assignee", "evidence", "result", "difficulty", "amendment"] as const satisfies readonly ColumnId[];
/** Fields of one line. */
const short: ReadonlySet<ColumnId> = new Set<ColumnId>(["assignee"]);

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  day: { display: "flex", gap: "8px", alignItems: "center" },
  input: { width: "120px", minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

export function ProgressForm({ selected }: { selected: SelectedCell }) {
  const styles = useStyles();
  const say = useSay();
  const { row } = selected;
  const has = (id: ColumnId) => row.cells[id] !== undefined;
  return (
    <fieldset className={styles.form} aria-label={say("task.progress")}>
      {has("status") && <StatusField selected={selected} />}
      {has("completedOn") && <DayField id="completedOn" selected={selected} withToday />}
      {has("internalDue") && <DayField id="internalDue" selected={selected} />}
      {texts.filter(has).map((id) => (
        <TextField key={id} id={id} row={row} />
      ))}
      <Text size={200} className={styles.note}>
        {say("task.saves")}
      </Text>
    </fieldset>
  );
}

function StatusField({ selected }: { selected: SelectedCell }) {
  const say = useSay();
  const { tasking } = useSession();
  const status = cellText(selected.row, "status");
  const known: readonly string[] = statuses;
  const listed = status === "" || known.includes(status) ? known : [status, ...known];
  return (
    <Field label={headerOf("status")} size="small">
      <Select
        id="task-status"
        size="small"
        value={status}
        onChange={(_event, data) => {
          void tasking.writeField("status", data.value);
        }}
      >
        <option value="">{say("task.status.empty")}</option>
        {listed.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface DayFieldProps {
  readonly id: "completedOn" | "internalDue";
  readonly selected: SelectedCell;
  /** Offers today with one click, the more so while a completed task has no day. */
  readonly withToday?: boolean;
}

function DayField({ id, selected, withToday = false }: DayFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const cell = selected.row.cells[id] ?? "";
  const day = typeof cell === "number" ? fromSerial(cell) : null;
  const shown = day === null ? String(cell) : formatDate(day);
  const [text, setText] = useState(shown);
  const typed = useRef({ text, row: selected.row, written: shown });
  typed.current = { ...typed.current, text, row: selected.row };
  useEffect(() => {
    typed.current.written = shown;
    setText(shown);
  }, [shown]);
  const wrong = text.trim() !== "" && parseDay(text) === null;
  const write = useCallback(() => {
    const { text: wanted, row, written } = typed.current;
    const day = parseDay(wanted);
    if (wanted === written || (day === null && wanted.trim() !== "")) return;
    typed.current.written = wanted;
    void tasking.writeField(id, day === null ? "" : toSerial(day), row);
  }, [tasking, id]);
  // as with texts: a day that was typed belongs to its task, also when the selection moves on
  useEffect(() => write, [write]);
  const isOpen = text.trim() === "" && cellText(selected.row, "status") === completedStatus;
  return (
    <Field
      label={headerOf(id)}
      size="small"
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? say("task.date-wrong") : null}
    >
      <div className={styles.day}>
        <Input
          id={`task-${id}`}
          size="small"
          className={styles.input}
          aria-label={headerOf(id)}
          value={text}
          inputMode="numeric"
          onChange={(_event, data) => setText(data.value)}
          onBlur={write}
          onKeyDown={(event) => {
            if (event.key === "Enter") write();
          }}
        />
        {withToday && (
          <Button
            size="small"
            appearance={isOpen ? "primary" : "secondary"}
            onClick={() => tasking.writeField(id, toSerial(tasking.asOf))}
          >
            {say("task.today")}
          </Button>
        )}
      </div>
    </Field>
  );
}

function TextField({ id, row }: { id: (typeof texts)[number]; row: TaskRow }) {
  const styles = useStyles();
  const { tasking } = useSession();
  const value = cellText(row, id);
  const [text, setText] = useState(value);
  const typed = useRef({ text, row, written: value });
  typed.current = { ...typed.current, text, row };
  useEffect(() => {
    typed.current.written = value;
    setText(value);
  }, [value]);
  const write = useCallback(() => {
    const { text: wanted, row: seen, written } = typed.current;
    if (wanted === written) return;
    typed.current.written = wanted;
    void tasking.writeField(id, wanted, seen);
  }, [tasking, id]);
  // When the selection moves on, the field goes without being left: what was typed still belongs to its task.
  useEffect(() => write, [write]);
  return (
    <Field label={headerOf(id)} size="small">
      <Textarea
        id={`task-${id}`}
        size="small"
        resize="vertical"
        rows={short.has(id) ? 1 : 2}
        className={styles.control}
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onBlur={write}
      />
    </Field>
  );
}
