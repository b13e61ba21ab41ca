/** "Đơn vị trong sổ": each agency of the workbook once, with how it is read and how often it stands there. */
import { Button, makeStyles, Text, ToggleButton, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { AgencyValue } from "../../excel";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { useStore } from "../state/store";
import { countStandings, inShownOrder, standings } from "./agency-book";
import { AgencyReadingLine } from "./agency-reading";
import { DecisionForm } from "./decision-form";
import { ListImport } from "./list-import";

const shownAtFirst = 60;

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  filters: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0, padding: 0, border: "none" },
  filter: { flexGrow: 1, minWidth: 0, padding: "0 6px", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  again: { marginTop: "6px", height: "auto", whiteSpace: "normal", textAlign: "left" },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: "4px 0", listStyleType: "none" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  value: {
    display: "flex",
    width: "100%",
    gap: "6px",
    justifyContent: "flex-start",
    alignItems: "flex-start",
    padding: "6px 12px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    height: "auto",
  },
  count: {
    marginLeft: "auto",
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  empty: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", flexDirection: "column", gap: "10px", padding: "8px 12px 16px" },
});

export function AgencyBookPanel() {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook, desk } = useSession();
  const { found, only, messages } = useStore(agencyBook.state);
  const busy = useStore(desk.state).job !== null;
  const [all, setAll] = useState(false);
  const arrows = useArrowNavigationGroup({ axis: "vertical", tabbable: true });
  useEffect(() => {
    void agencyBook.look();
  }, [agencyBook]);
  const counts = useMemo(() => countStandings(found?.values ?? []), [found]);
  const wanted = useMemo(() => inShownOrder(found?.values ?? [], only), [found, only]);
  const shown = all ? wanted : wanted.slice(0, shownAtFirst);
  const decided = useMemo(() => (found?.values ?? []).filter((value) => value.decided !== null).length, [found]);

  if (found === null) return <ListImport />;
  return (
    <>
      <div className={styles.head}>
        <fieldset className={styles.filters} aria-label={say("task.book.filter")}>
          {standings.map((standing) => (
            <ToggleButton
              key={standing}
              size="small"
              className={styles.filter}
              checked={only === standing}
              onClick={() => agencyBook.filter(only === standing ? null : standing)}
            >
              <span>
                <span className={styles.number}>{counts[standing]}</span> {say(`task.standing.${standing}`)}
              </span>
            </ToggleButton>
          ))}
        </fieldset>
        {decided > 0 && (
          <Button size="small" className={styles.again} disabled={busy} onClick={agencyBook.decideAsBefore}>
            {say("task.decide.all-as-before", { count: decided })}
          </Button>
        )}
      </div>
      {wanted.length === 0 && (
        <Text block className={styles.empty}>
          {say("task.book.empty")}
        </Text>
      )}
      <ul className={styles.list} {...arrows}>
        {shown.map((value) => (
          <AgencyItem key={value.key} value={value} />
        ))}
      </ul>
      <div className={styles.foot}>
        {shown.length < wanted.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {say("pane.show-all", { count: wanted.length })}
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={agencyBook.look}>
          {say("task.book.again")}
        </Button>
        <MessageList
          label={say("task.list.messages")}
          messages={[...found.notes.map((note) => ({ ...note, severity: "warning" as const })), ...messages]}
        />
        <ListImport />
      </div>
    </>
  );
}

function AgencyItem({ value }: { value: AgencyValue }) {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook } = useSession();
  const { opened } = useStore(agencyBook.state);
  const isOpen = opened === value.key;
  const reading = { ...value.reading, ref: { ...value.reading.ref, text: value.text } };
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={styles.value}
        aria-expanded={isOpen}
        onClick={() => agencyBook.toggle(value.key)}
      >
        <AgencyReadingLine reading={reading} />
        <Text size={200} className={styles.count}>
          {say("task.cells", { count: value.places.length })}
        </Text>
      </Button>
      {isOpen && <DecisionForm value={value} />}
    </li>
  );
}
