/** The place Phụ lục: tick the kinds, say as of when, of what and for which report; look, then make the sheets or the Word file. */
import { Button, makeStyles, Text, Tooltip, tokens } from "@fluentui/react-components";
import { CopyRegular, DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { useStore } from "../state/store";
import { KindList } from "./kind-list";
import { BehindList, MadeList } from "./made-list";
import { PreviewSection } from "./preview-section";
import { ScopeForm } from "./scope-form";
import { SettingsForm } from "./settings-form";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  main: { flexGrow: 1 },
  short: { minWidth: "min-content" },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

/** How long the workbook must be at rest before the reports are compared with it again. */
const restMilliseconds = 1000;

/** Keeps the place in step with the workbook while it is shown. */
function useWatching(): void {
  const { reporting, workbook } = useSession();
  const description = useStore(workbook.description);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isShown = true;
    void reporting.load();
    void reporting.follow().then((end) => {
      if (isShown) stop = end;
      else end();
    });
    return () => {
      isShown = false;
      stop?.();
    };
  }, [reporting]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the description is read anew after each change of the workbook
  useEffect(() => {
    const timer = setTimeout(() => void reporting.refresh(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [reporting, description]);
}

export function AppendixPlace() {
  const styles = useStyles();
  const say = useSay();
  const { reporting, workbook, desk } = useSession();
  const form = useStore(reporting.form);
  const messages = useStore(reporting.messages);
  const preview = useStore(reporting.preview);
  const description = useStore(workbook.description);
  const busy = useStore(desk.state).job !== null;
  useWatching();
  const empty = description !== null && description.tables.length === 0;
  const idle = busy || empty || form.kinds.length === 0;
  return (
    <>
      <div className={styles.place}>
        <BehindList />
        <DateField
          label={say("pane.figures-as-of")}
          value={form.asOf}
          onChange={(asOf) => reporting.change({ asOf })}
        />
        <SettingsForm />
        <ScopeForm />
        <KindList />
        <MessageList label={say("pane.appendix.messages")} messages={messages} />
        <PreviewSection />
        <MadeList />
        {empty && <Text size={200}>{say("pane.appendix.before")}</Text>}
      </div>
      <div className={styles.actions}>
        <Button className={styles.main} appearance="primary" disabled={idle} onClick={reporting.make}>
          {say("pane.make-appendix")}
        </Button>
        <Button className={styles.short} disabled={idle} onClick={reporting.look}>
          {say(preview === null ? "appendix.look" : "appendix.look.again")}
        </Button>
        <Tooltip content={say("appendix.word")} relationship="label">
          <Button icon={<DocumentArrowDownRegular />} disabled={idle} onClick={reporting.word} />
        </Tooltip>
        <Tooltip content={say("appendix.copy")} relationship="label">
          <Button icon={<CopyRegular />} disabled={idle} onClick={reporting.copy} />
        </Tooltip>
      </div>
    </>
  );
}
