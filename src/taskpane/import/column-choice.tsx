/** Which columns an office uses beside those of the plan: for the plans about to be loaded, or for the sheets that are there. */
import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { optionalColumnIds } from "../../sheet/task-layout";
import { useSession } from "../session-context";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { standing } from "./office-columns";

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column" },
});

/** `of` "load": what a load will make; "sheets": switches the columns of the sheets at once. */
export function ColumnChoice({ of }: { of: "load" | "sheets" }) {
  const styles = useStyles();
  const say = useSay();
  const { columns, workbook, desk } = useSession();
  const chosen = useStore(columns.chosen);
  const description = useStore(workbook.description);
  const busy = useStore(desk.state).job !== null;
  const stands = (id: (typeof optionalColumnIds)[number]) =>
    of === "load" ? chosen.includes(id) : standing(description, id);
  const count = optionalColumnIds.filter((id) => stands(id) === true).length;
  return (
    <Fold title={say("columns.title")} summary={count === 0 ? say("columns.none") : say("columns.some", { count })}>
      <Text size={200} className={styles.about}>
        {say(of === "load" ? "columns.about-load" : "columns.about-sheets")}
      </Text>
      <div className={styles.list}>
        {optionalColumnIds.map((id) => (
          <Checkbox
            key={id}
            label={say(`columns.${id}`)}
            disabled={busy}
            checked={stands(id)}
            onChange={(_event, { checked }) => {
              if (of === "load") columns.choose(id, checked === true);
              else void columns.switch(id, checked === true);
            }}
          />
        ))}
      </div>
    </Fold>
  );
}
