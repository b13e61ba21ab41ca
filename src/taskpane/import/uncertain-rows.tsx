/** Rows whose cell borders the source lost: the reading taken and the others, to choose from before anything is written. */
import { makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Task } from "../../plan/plan";
import { useSay } from "../shell/language";
import type { Preview } from "./importing";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0 },
  row: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px" },
  cells: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "0 8px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

const cellsOf = (task: Task): [code: string, text: string][] => [
  ["pane.cell.content", task.content],
  ["pane.cell.lead", task.lead.text],
  ["pane.cell.coordinating", task.coordinating.text],
  ["pane.cell.deliverable", task.deliverable],
  ["pane.cell.supervisor", task.supervisor ?? ""],
  ["pane.cell.deadline", task.deadline.text],
];

/** A reading by the cells in which the readings of the row differ. */
function Reading({ task, all }: { task: Task; all: readonly Task[] }) {
  const styles = useStyles();
  const say = useSay();
  const differing = cellsOf(task).filter(([, text], i) => all.some((other) => cellsOf(other)[i]?.[1] !== text));
  return (
    <dl className={styles.cells}>
      {differing.map(([code, text]) => (
        <div key={code} style={{ display: "contents" }}>
          <dt className={styles.term}>{say(code)}</dt>
          <dd className={styles.value}>{text || say("pane.cell.empty")}</dd>
        </div>
      ))}
    </dl>
  );
}

interface RowProps {
  readonly first: Task;
  readonly others: readonly Task[];
  readonly onChoose: (reading: Task) => void;
}

function UncertainRow({ first, others, onChoose }: RowProps) {
  const styles = useStyles();
  const say = useSay();
  const [readings] = useState([first, ...others]);
  const [chosen, setChosen] = useState("0");
  return (
    <div className={styles.row}>
      <RadioGroup
        aria-label={say("pane.uncertain.row", { id: first.id })}
        value={chosen}
        onChange={(_, { value }) => {
          setChosen(value);
          const reading = readings[Number(value)];
          if (reading !== undefined) onChoose(reading);
        }}
      >
        <Text size={200} weight="semibold">
          {say("pane.uncertain.row", { id: first.id })}
        </Text>
        {readings.map((reading, i) => (
          <Radio
            key={JSON.stringify(cellsOf(reading))}
            value={String(i)}
            label={<Reading task={reading} all={readings} />}
          />
        ))}
      </RadioGroup>
    </div>
  );
}

export function UncertainRows({ preview, onChoose }: { preview: Preview; onChoose: (reading: Task) => void }) {
  const styles = useStyles();
  const say = useSay();
  const { alternatives, plan } = preview;
  const rows = alternatives.flatMap(({ task, readings }) => {
    const first = plan.tasks.find(({ id }) => id === task);
    return first === undefined || readings.length === 0 ? [] : [{ first, others: readings }];
  });
  if (rows.length === 0) return null;
  return (
    <section className={styles.rows} aria-label={say("pane.uncertain")}>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {say("pane.uncertain")}
      </Text>
      {rows.map(({ first, others }) => (
        <UncertainRow key={first.id} first={first} others={others} onChoose={onChoose} />
      ))}
    </section>
  );
}
