/** The end of every place: the other language, and the guide. */
import { Link, makeStyles } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useLanguage, useSay } from "./language";

const useStyles = makeStyles({
  foot: { display: "flex", flexWrap: "wrap", gap: "4px 16px", padding: "12px" },
});

export function PaneFoot() {
  const styles = useStyles();
  const say = useSay();
  const { speak } = useSession();
  const other = useLanguage() === "vi" ? "en" : "vi";
  return (
    <div className={styles.foot}>
      <Link as="button" lang={other} onClick={() => void speak(other)}>
        {say("pane.other-language")}
      </Link>
    </div>
  );
}
