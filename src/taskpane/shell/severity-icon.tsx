/** A severity by shape and colour; the word stands beside it or is its name. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../plan/message";
import { useSay } from "./language";

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0, verticalAlign: "text-bottom" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});
const shapes = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const say = useSay();
  const Shape = shapes[severity];
  return (
    <Shape className={mergeClasses(styles.icon, styles[severity])} aria-label={say(`pane.severity.${severity}`)} />
  );
}
