/** The plans that the appendices cover, to be ticked one by one; at least one of them. */
import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import type { DescribedTable } from "../../excel";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { coveredTables, withTable } from "./report-form";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  name: { overflowWrap: "anywhere" },
});

export function PlanList({ tables }: { tables: readonly DescribedTable[] }) {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const form = useStore(reporting.form);
  const names = tables.map(({ name }) => name);
  const covered = coveredTables(form, names);
  return (
    <Field label={say("appendix.plan")} size="small">
      <div className={styles.list}>
        {tables.map(({ name, sheet, plan }) => {
          const isCovered = covered.includes(name);
          return (
            <Checkbox
              key={name}
              checked={isCovered}
              disabled={isCovered && covered.length === 1}
              label={<span className={styles.name}>{plan?.document.number || sheet}</span>}
              onChange={() => reporting.change({ tables: withTable(form, names, name), section: "" })}
            />
          );
        })}
      </div>
    </Field>
  );
}
