/** Chooses the agencies of a cell: chips of what stands in it, and a search over all known names, without tone marks. */
import {
  makeStyles,
  mergeClasses,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CellMember, Registry } from "../../agency";
import type { IsoDate } from "../../plan/date";
import { useSay } from "../shell/language";
import { agencyOptions } from "./agency-option";
import { stateText } from "./agency-reading";

const useStyles = makeStyles({
  control: { minWidth: 0, maxWidth: "100%" },
  chip: { height: "auto", minHeight: "24px", maxWidth: "100%", whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { maxHeight: "260px", maxWidth: "calc(100vw - 24px)" },
  option: { display: "flex", whiteSpace: "normal", overflowWrap: "anywhere" },
  ended: { color: tokens.colorNeutralForegroundDisabled },
  state: { color: tokens.colorNeutralForeground2 },
  nothing: { padding: "6px 10px" },
});

/** A member with the name its chip shows. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly member: CellMember;
}

interface Props {
  readonly label: string;
  readonly registry: Registry;
  readonly asOf: IsoDate;
  readonly chips: readonly Chip[];
  /** Called with all members that stand after a choice, a removal. */
  readonly onChange: (members: readonly CellMember[]) => void;
}

export function AgencyPicker({ label, registry, asOf, chips, onChange }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const chosen = useMemo(() => new Set(chips.map(({ key }) => key)), [chips]);
  const options = useMemo(() => agencyOptions(registry, query, asOf, chosen), [registry, query, asOf, chosen]);

  return (
    <TagPicker
      size="medium"
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      selectedOptions={chips.map(({ key }) => key)}
      onOptionSelect={(_event, { value, selectedOptions }) => {
        setQuery("");
        const kept = chips.filter(({ key }) => selectedOptions.includes(key)).map(({ member }) => member);
        const option = options.find(({ id }) => id === value);
        const added = option === undefined || option.disabled || chosen.has(value) ? [] : [{ id: option.id }];
        if (added.length > 0 || kept.length < chips.length) onChange([...kept, ...added]);
      }}
    >
      <TagPickerControl className={styles.control}>
        {chips.length > 0 && (
          <TagPickerGroup aria-label={say("task.picked")}>
            {chips.map(({ key, label: name }) => (
              <Tag
                key={key}
                value={key}
                shape="rounded"
                size="small"
                className={styles.chip}
                dismissIcon={{ "aria-label": say("task.pick.remove", { name }) }}
              >
                {name}
              </Tag>
            ))}
          </TagPickerGroup>
        )}
        <TagPickerInput
          aria-label={label}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setOpen(true);
          }}
        />
      </TagPickerControl>
      <TagPickerList className={styles.list}>
        {options.length === 0 ? (
          <Text size={200} className={styles.nothing}>
            {say("task.pick.none", { text: query })}
          </Text>
        ) : (
          options.map(({ id, name, disabled, state, insteadOf, moved, unsure }) => {
            const ref = { text: name, kind: "agency", id, name } as const;
            const about =
              insteadOf !== null
                ? [
                    say("task.agency.instead-of", { name: insteadOf }),
                    ...(moved === null ? [] : [moved]),
                    ...(unsure ? [say("task.decide.unsure")] : []),
                  ].join(" · ")
                : disabled
                  ? stateText({ ref, state, suggestions: [] }, say)
                  : null;
            return (
              <TagPickerOption
                key={id}
                value={id}
                text={name}
                aria-disabled={disabled}
                className={mergeClasses(styles.option, disabled && styles.ended)}
              >
                <span>
                  {name}
                  {about !== null && (
                    <Text block size={200} className={disabled ? styles.ended : styles.state}>
                      {about}
                    </Text>
                  )}
                </span>
              </TagPickerOption>
            );
          })
        )}
      </TagPickerList>
    </TagPicker>
  );
}
