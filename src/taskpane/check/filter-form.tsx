/** Narrows the list to one column or one agency; shown where there is a choice. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { type ColumnId, columnIds, headerOf } from "../../plan/column";
import { useSession } from "../session-context";
import { Choice } from "../shell/choice";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { filterChoices, noFilter } from "./finding-filter";

const all = "";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "4px 8px", padding: "8px 12px 0", alignItems: "end" },
  clear: { gridColumn: "1 / -1", justifySelf: "start", paddingLeft: 0 },
});

export function FilterForm() {
  const styles = useStyles();
  const say = useSay();
  const { checking } = useSession();
  const { findings, filter, leads } = useStore(checking.state);
  const choices = useMemo(() => filterChoices(findings ?? [], leads), [findings, leads]);
  const isOn = filter.column !== null || filter.agency !== null;
  if (!isOn && choices.columns.length < 2 && choices.agencies.length < 2) return null;

  const columns = withChosen(choices.columns, filter.column).sort(
    (a, b) => columnIds.indexOf(a.id) - columnIds.indexOf(b.id),
  );
  const labelled = (name: string, count: number) => say("findings.filter.choice", { name, count });
  return (
    <div className={styles.form}>
      <Choice<ColumnId | typeof all>
        label={say("findings.filter.column")}
        value={filter.column ?? all}
        options={[
          { id: all, label: say("findings.filter.all-columns") },
          ...columns.map(({ id, count }) => ({ id, label: labelled(headerOf(id), count) })),
        ]}
        onChange={(id) => checking.setFilter({ column: id === all ? null : id })}
      />
      <Choice<string>
        label={say("findings.filter.agency")}
        value={filter.agency ?? all}
        options={[
          { id: all, label: say("findings.filter.all-agencies") },
          ...withChosen(choices.agencies, filter.agency).map(({ id, count }) => ({ id, label: labelled(id, count) })),
        ]}
        onChange={(id) => checking.setFilter({ agency: id === all ? null : id })}
      />
      {isOn && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.clear}
          onClick={() => checking.setFilter({ ...noFilter, severity: filter.severity })}
        >
          {say("findings.filter.clear")}
        </Button>
      )}
    </div>
  );
}

/** What is chosen stays on offer when its last finding is mended. */
function withChosen<T>(choices: readonly { id: T; count: number }[], chosen: T | null): { id: T; count: number }[] {
  return chosen === null || choices.some(({ id }) => id === chosen)
    ? [...choices]
    : [...choices, { id: chosen, count: 0 }];
}
