/** Names the office whose sheet this is: chosen once from the agencies, changed by choosing another. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedTasks, Office } from "../../excel";
import type { IsoDate } from "../../plan/date";
import { useSay } from "../shell/language";
import { AgencyPicker } from "./agency-picker";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface Props {
  readonly listed: ListedTasks;
  readonly asOf: IsoDate;
  readonly onChoose: (office: Office) => Promise<void>;
}

export function OfficePicker({ listed, asOf, onChoose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const { office, registry } = listed;
  if (office !== null && !choosing)
    return (
      <div className={styles.line}>
        <Text>{say("list.office")}</Text>
        <Text className={styles.name}>{office.name}</Text>
        <Button size="small" appearance="subtle" onClick={() => setChoosing(true)}>
          {say("list.office.change")}
        </Button>
      </div>
    );
  return (
    <>
      <Text size={200}>{say("list.office.ask")}</Text>
      <AgencyPicker
        label={say("list.office.pick")}
        registry={registry}
        asOf={asOf}
        chips={[]}
        onChange={(members) => {
          const [member] = members;
          const record = member !== undefined && "id" in member ? registry.byId.get(member.id) : undefined;
          if (record === undefined) return;
          setChoosing(false);
          void onChoose({ id: record.id, name: record.name });
        }}
      />
    </>
  );
}
