/** The deadline helper: type a term and see how it is read, or choose one; what is written has official wording. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { type DeadlineContext, type DeadlineReading, readDeadlineCell, writeDeadline } from "../../deadline";
import type { IsoDate } from "../../plan/date";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import {
  choiceOf,
  fieldsAt,
  fieldsFor,
  officialWording,
  type TermField,
  type TermFields,
  type TermKind,
  termKinds,
} from "./deadline-form";
import { DeadlineReadingLine } from "./deadline-reading";

const romans = ["I", "II", "III", "IV"] as const;
const suggestionsShown = 3;

const useStyles = makeStyles({
  helper: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  field: { flexGrow: 1, flexBasis: "96px", minWidth: 0 },
  kind: { flexBasis: "100%", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  or: { color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
  action: { height: "auto", minHeight: "24px", whiteSpace: "normal", alignSelf: "flex-start" },
});

interface Props {
  readonly reading: DeadlineReading;
  readonly due: IsoDate | null;
  readonly asOf: IsoDate;
  readonly context: DeadlineContext;
  readonly onDone: () => void;
}

export function DeadlineHelper({ reading, due, asOf, context, onDone }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const [typed, setTyped] = useState(reading.deadline.text);
  const [kind, setKind] = useState<TermKind>("day");
  const [fields, setFields] = useState<TermFields>(() => fieldsAt(due ?? asOf));
  const typedReading = useMemo(() => readDeadlineCell(typed, context), [typed, context]);
  const official = officialWording(typed, context);
  const offered = [...(official === null ? [] : [official]), ...typedReading.suggestions.map(({ label }) => label)];
  const choice = choiceOf(kind, fields);
  const wording = choice === null ? null : writeDeadline(choice);
  const write = async (chosen: Parameters<typeof tasking.writeDeadline>[0]) => {
    await tasking.writeDeadline(chosen);
    onDone();
  };

  return (
    <div className={styles.helper}>
      <Field label={say("task.deadline.type")} size="small">
        <Input
          size="small"
          className={styles.control}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") void write(typed);
          }}
        />
      </Field>
      <DeadlineReadingLine reading={typedReading} asOf={asOf} />
      <div className={styles.row}>
        <Button size="small" className={styles.action} onClick={() => write(typed)}>
          {say("task.deadline.write")}
        </Button>
        {offered.slice(0, suggestionsShown).map((label) => (
          <Button key={label} size="small" className={styles.action} onClick={() => write(label)}>
            {say("task.deadline.choose", { text: label })}
          </Button>
        ))}
      </div>
      <Text size={200} className={styles.or}>
        {say("task.deadline.or-choose")}
      </Text>
      <div className={styles.row}>
        <Field label={say("task.deadline.kind")} size="small" className={styles.kind}>
          <Select
            size="small"
            value={kind}
            onChange={(_event, data) => setKind(termKinds.find((id) => id === data.value) ?? kind)}
          >
            {termKinds.map((id) => (
              <option key={id} value={id}>
                {say(`task.kind.${id}`)}
              </option>
            ))}
          </Select>
        </Field>
        {fieldsFor(kind).map((field) => (
          <TermInput
            key={field}
            field={field}
            value={fields[field]}
            onChange={(value) => setFields((now) => ({ ...now, [field]: value }))}
          />
        ))}
      </div>
      {wording === null ? (
        <Text size={200} className={styles.or}>
          {say("task.deadline.incomplete")}
        </Text>
      ) : (
        <>
          <Text size={200} className={styles.text}>
            {say("task.deadline.writes", { text: wording })}
          </Text>
          <DeadlineReadingLine reading={readDeadlineCell(wording, context)} asOf={asOf} />
        </>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          className={styles.action}
          disabled={choice === null}
          onClick={() => choice !== null && write(choice)}
        >
          {wording === null ? say("task.deadline.write") : say("task.deadline.choose", { text: wording })}
        </Button>
        <Button size="small" className={styles.action} onClick={onDone}>
          {say("pane.cancel")}
        </Button>
      </div>
    </div>
  );
}

interface TermInputProps {
  readonly field: TermField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field of a term: a quarter and a half are chosen, everything else is typed. */
function TermInput({ field, value, onChange }: TermInputProps) {
  const styles = useStyles();
  const say = useSay();
  const choices =
    field === "quarter"
      ? romans.map((roman, at) => [String(at + 1), say("task.quarter", { roman })] as const)
      : field === "half"
        ? (["1", "2"] as const).map((half) => [half, say(`task.half.${half}`)] as const)
        : null;
  return (
    <Field label={say(`task.field.${field}`)} size="small" className={styles.field}>
      {choices === null ? (
        <Input
          size="small"
          className={styles.control}
          value={value}
          onChange={(_event, data) => onChange(data.value)}
        />
      ) : (
        <Select size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
