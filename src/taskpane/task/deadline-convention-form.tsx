/** How the office counts its terms: folded to one line that says it; opened, the choices and what changing them does. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { DeadlineConvention } from "../../deadline";
import { formatDate } from "../../messages";
import type { IsoDate } from "../../plan/date";
import { useSession } from "../session-context";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import { parseDay } from "../shell/parse-day";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  action: { height: "auto", minHeight: "24px", whiteSpace: "normal", alignSelf: "flex-start" },
});

export function DeadlineConventionForm({ convention }: { convention: DeadlineConvention }) {
  const styles = useStyles();
  const say = useSay();
  const { tasking } = useSession();
  const kept = { ...convention, days: convention.holidays.map(formatDate).join(", ") };
  const [draft, setDraft] = useState(kept);
  const holidays = daysOf(draft.days);
  const isSame =
    draft.beforeIncludesDay === convention.beforeIncludesDay &&
    draft.rollForward === convention.rollForward &&
    holidays?.join() === convention.holidays.join();
  const before = say(convention.beforeIncludesDay ? "task.convention.with-day" : "task.convention.without-day");
  const off = say(convention.rollForward ? "task.convention.rolls" : "task.convention.stays");
  return (
    <Fold title={say("task.convention")} summary={`${before} ${off}`} onClose={() => setDraft(kept)}>
      <Field label={say("task.convention.before")} size="small">
        <RadioGroup
          value={draft.beforeIncludesDay ? "with" : "without"}
          onChange={(_event, { value }) => setDraft({ ...draft, beforeIncludesDay: value === "with" })}
        >
          <Radio value="without" label={<Text size={200}>{say("task.convention.before.without")}</Text>} />
          <Radio value="with" label={<Text size={200}>{say("task.convention.before.with")}</Text>} />
        </RadioGroup>
      </Field>
      <Checkbox
        label={<Text size={200}>{say("task.convention.roll")}</Text>}
        checked={draft.rollForward}
        onChange={(_event, { checked }) => setDraft({ ...draft, rollForward: checked === true })}
      />
      {draft.rollForward && (
        <Field
          label={say("task.convention.days")}
          size="small"
          hint={say("task.convention.days.about")}
          validationState={holidays === null ? "error" : "none"}
          validationMessage={holidays === null ? say("task.convention.days.wrong") : null}
        >
          <Input
            size="small"
            className={styles.control}
            value={draft.days}
            onChange={(_event, { value }) => setDraft({ ...draft, days: value })}
          />
        </Field>
      )}
      <Text size={200} className={styles.about}>
        {say("task.convention.about")}
      </Text>
      <Button
        size="small"
        appearance="primary"
        className={styles.action}
        disabled={holidays === null || isSame}
        onClick={() => {
          if (holidays === null) return;
          const { beforeIncludesDay, rollForward } = draft;
          void tasking.setConvention({ beforeIncludesDay, rollForward, holidays });
        }}
      >
        {say("task.convention.apply")}
      </Button>
    </Fold>
  );
}

/** Days written one after the other, in order and each once; null where one of them is no day. */
function daysOf(text: string): IsoDate[] | null {
  const written = text.split(/[,;\n]/u).filter((day) => day.trim() !== "");
  const days = written.map(parseDay);
  const read = days.filter((day) => day !== null);
  return read.length < days.length ? null : [...new Set(read)].sort();
}
