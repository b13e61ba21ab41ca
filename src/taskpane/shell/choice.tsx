/** A choice of one from a list, above it what is chosen. */
import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({ select: { minWidth: 0 } });

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (id: T) => void;
}

export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        className={styles.select}
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find(({ id }) => id === data.value);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {options.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
