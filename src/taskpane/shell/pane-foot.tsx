/** The end of the first place while nothing is being read: the other language, and the guide. */
import { Link, makeStyles } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { useLanguage, useSay } from "./language";

const useStyles = makeStyles({
  foot: { display: "flex", flexWrap: "wrap", gap: "4px 16px", padding: "12px" },
});

export function PaneFoot() {
  const styles = useStyles();
  const say = useSay();
  const { speak, place, importing } = useSession();
  const reading = useStore(importing.previews).length > 0;
  const other = useLanguage() === "vi" ? "en" : "vi";
  if (useStore(place) !== "plan" || reading) return null;
  return (
    <div className={styles.foot}>
      <Link href="huong-dan.html" target="_blank" rel="noopener">
        {say("pane.guide")}
      </Link>
      <Link as="button" lang={other} onClick={() => void speak(other)}>
        {say("pane.other-language")}
      </Link>
    </div>
  );
}
