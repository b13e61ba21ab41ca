/**
 * A day as offices write it, dd/MM/yyyy. A text field, because the browser's own date field follows the language of the
 * browser (12/31/2026), which here would be read wrongly.
 */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDate } from "../../messages";
import type { IsoDate } from "../../plan/date";
import { useSay } from "./language";
import { parseDay } from "./parse-day";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "center" },
  input: { width: "108px", minWidth: 0 },
});

interface Props {
  readonly label: string;
  readonly value: IsoDate;
  readonly onChange: (day: IsoDate) => void;
}

export function DateField({ label, value, onChange }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [text, setText] = useState(formatDate(value));
  useEffect(() => setText(formatDate(value)), [value]);
  const wrong = parseDay(text) === null;
  return (
    <Field
      label={label}
      orientation="horizontal"
      size="small"
      className={styles.field}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? say("pane.date-wrong") : null}
    >
      <Input
        size="small"
        className={styles.input}
        value={text}
        inputMode="numeric"
        onChange={(_event, data) => {
          setText(data.value);
          const day = parseDay(data.value);
          if (day !== null) onChange(day);
        }}
        onBlur={() => setText(formatDate(value))}
      />
    </Field>
  );
}
