/** How a deadline is read, as one line. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type DeadlineReading, explainDeadline } from "../../deadline";
import type { IsoDate } from "../../plan/date";
import { useSay } from "../shell/language";

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });

export function DeadlineReadingLine({ reading, asOf }: { reading: DeadlineReading; asOf: IsoDate }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Text size={200} className={styles.line}>
      {explainDeadline(reading, asOf)
        .map(({ code, params }) => say(code, params))
        .join(" ")}
    </Text>
  );
}
