/** How an agency cell is read, in one line for each agency: its name, whether it stands, and who took over. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleFilled, PeopleRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReadRef } from "../../agency";
import type { MessageParams } from "../../plan/message";
import { useSay } from "../shell/language";

const namesShown = 3;
type Say = (code: string, params?: MessageParams) => string;
type Reading = Pick<ReadRef, "ref" | "state" | "suggestions">;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "6px", alignItems: "flex-start" },
  icon: { fontSize: "16px", flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  group: { color: tokens.colorNeutralForeground3 },
  ended: { color: tokens.colorPaletteDarkOrangeForeground1 },
  unknown: { color: tokens.colorPaletteRedForeground1 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2 },
});

function someOf(names: readonly string[], say: Say): string {
  const rest = names.length - namesShown;
  const shown = names.slice(0, namesShown).join("; ");
  return rest > 0 ? `${shown} ${say("task.agency.more", { count: rest })}` : shown;
}

/** What is known about a reference, as one phrase. */
export function stateText({ ref, state, suggestions }: Reading, say: Say): string {
  if (ref.kind === "collective") return say("task.agency.collective");
  if (ref.kind === "unknown") {
    const names = suggestions.map(({ name }) => name);
    return names.length === 0 ? say("task.agency.unknown") : say("task.agency.maybe", { names: someOf(names, say) });
  }
  if (state.kind === "not-yet") return say("task.agency.not-yet", { since: state.since });
  if (state.kind !== "ended") return say("task.agency.valid");
  const names = state.successors.map(({ name }) => name);
  const { endedOn } = state;
  return names.length === 0
    ? say("task.agency.ended", { endedOn })
    : say("task.agency.ended-to", { endedOn, names: someOf(names, say) });
}

/** One agency as it is written, what it is read as where that differs, and its state. */
export function AgencyReadingLine({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const say = useSay();
  const { ref, state } = reading;
  const isKnown = ref.kind === "agency" && state.kind !== "ended" && state.kind !== "not-yet";
  const [Icon, color] =
    ref.kind === "unknown"
      ? ([ErrorCircleFilled, styles.unknown] as const)
      : ref.kind === "collective"
        ? ([PeopleRegular, styles.group] as const)
        : isKnown
          ? ([CheckmarkCircleRegular, styles.good] as const)
          : ([WarningFilled, styles.ended] as const);
  const readAs =
    ref.kind === "agency" && ref.name !== null && ref.name !== ref.text
      ? say("task.agency.read-as", { name: ref.name })
      : null;
  return (
    <>
      <Icon className={mergeClasses(styles.icon, color)} aria-hidden />
      <span className={styles.text}>
        <Text>{ref.text}</Text>{" "}
        <Text size={200} className={styles.state}>
          {[readAs, stateText(reading, say)].filter((part) => part !== null).join(" · ")}
        </Text>
      </span>
    </>
  );
}

interface Props {
  readonly label: string;
  readonly refs: readonly Reading[];
}

export function AgencyReadingList({ label, refs }: Props) {
  const styles = useStyles();
  const say = useSay();
  if (refs.length === 0) return <Text className={styles.state}>{say("task.empty")}</Text>;
  return (
    <ul className={styles.list} aria-label={label}>
      {refs.map((reading, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell may name one agency twice; its place tells them apart
        <li key={at} className={styles.item}>
          <AgencyReadingLine reading={reading} />
        </li>
      ))}
    </ul>
  );
}
