/** Which agencies the workbook knows: the shared ones it builds on, and an office's own list taken over from a worksheet. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type RegistryBase, registryBases } from "../../agency";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch", minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  open: { alignSelf: "flex-start", height: "auto", whiteSpace: "normal", textAlign: "left" },
});

export function ListImport() {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook, desk } = useSession();
  const { lists } = useStore(agencyBook.state);
  const busy = useStore(desk.state).job !== null;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    void agencyBook.lookAtLists();
  }, [agencyBook]);
  if (lists === null) return null;
  return (
    <div className={styles.form}>
      <BaseChoice
        label={say("task.base")}
        hint={say("task.base.about")}
        base={lists.base}
        disabled={busy}
        onChange={(base) => void agencyBook.changeBase(base)}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.open}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say("task.list.take-over")}
      </Button>
      {open && <TakeOver sheets={lists.sheets} base={lists.base} busy={busy} />}
    </div>
  );
}

function TakeOver({ sheets, base, busy }: { sheets: readonly string[]; base: RegistryBase; busy: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook } = useSession();
  const [chosen, setChosen] = useState(sheets[0] ?? "");
  const [on, setOn] = useState(base);
  const sheet = sheets.includes(chosen) ? chosen : (sheets[0] ?? "");
  if (sheet === "")
    return (
      <Text size={200} className={styles.note}>
        {say("task.list.no-sheet")}
      </Text>
    );
  return (
    <>
      <Text size={200} className={styles.note}>
        {say("task.list.about")}
      </Text>
      <Field label={say("task.list.sheet")} size="small">
        <Select size="small" value={sheet} onChange={(_event, data) => setChosen(data.value)}>
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <BaseChoice label={say("task.list.with")} base={on} disabled={busy} onChange={setOn} />
      <Button size="small" className={styles.action} disabled={busy} onClick={() => agencyBook.takeOver(sheet, on)}>
        {say("task.list.go")}
      </Button>
    </>
  );
}

interface BaseProps {
  readonly label: string;
  readonly hint?: string;
  readonly base: RegistryBase;
  readonly disabled: boolean;
  readonly onChange: (base: RegistryBase) => void;
}

function BaseChoice({ label, hint, base, disabled, onChange }: BaseProps) {
  const say = useSay();
  return (
    <Field label={label} {...(hint !== undefined && { hint })} size="small">
      <RadioGroup
        value={base}
        disabled={disabled}
        onChange={(_event, data) => {
          const wanted = registryBases.find((each) => each === data.value);
          if (wanted !== undefined) onChange(wanted);
        }}
      >
        {registryBases.map((each) => (
          <Radio key={each} value={each} label={say(`task.base.${each}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
