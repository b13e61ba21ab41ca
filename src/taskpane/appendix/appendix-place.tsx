/** The place Phụ lục: tick the kinds, say as of when and for which report, make the sheets. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { hasSentence } from "../../messages";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { useStore } from "../state/store";
import { KindPicture } from "./kind-picture";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  kinds: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, border: "none" },
  kind: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px 8px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  ticked: { border: `1px solid ${tokens.colorBrandStroke1}` },
  name: { color: tokens.colorNeutralForeground1 },
  about: { color: tokens.colorNeutralForeground2 },
  main: { flexGrow: 1 },
  field: { gridTemplateColumns: "auto 1fr", columnGap: "8px" },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
});

export function AppendixPlace() {
  const styles = useStyles();
  const say = useSay();
  const { reporting, workbook, desk } = useSession();
  const form = useStore(reporting.form);
  const kinds = useStore(reporting.kinds);
  const messages = useStore(reporting.messages);
  useEffect(() => void reporting.loadKinds(), [reporting]);
  const description = useStore(workbook.description);
  const busy = useStore(desk.state).job !== null;
  const empty = description !== null && description.tables.length === 0;
  return (
    <>
      <div className={styles.place}>
        <div className={styles.form}>
          <DateField
            label={say("pane.figures-as-of")}
            value={form.asOf}
            onChange={(asOf) => reporting.change({ asOf })}
          />
          <Field label={say("pane.report-number")} orientation="horizontal" size="small" className={styles.field}>
            <Input
              size="small"
              value={form.number}
              placeholder={say("pane.report-number.example")}
              onChange={(_event, { value }) => reporting.change({ number: value })}
            />
          </Field>
        </div>
        <fieldset className={styles.kinds} aria-label={say("pane.kinds")}>
          {kinds?.map(({ id, name }) => {
            const ticked = form.kinds.includes(id);
            const about = `pane.kind.${id}.about`;
            return (
              <div key={id} className={mergeClasses(styles.kind, ticked && styles.ticked)}>
                <Checkbox
                  checked={ticked}
                  onChange={() => reporting.toggle(id)}
                  label={
                    <>
                      <Text block weight="semibold" className={styles.name}>
                        {name}
                      </Text>
                      {hasSentence(about) && (
                        <Text block size={200} className={styles.about}>
                          {say(about)}
                        </Text>
                      )}
                    </>
                  }
                />
                <KindPicture kind={id} />
              </div>
            );
          })}
        </fieldset>
        <MessageList label={say("pane.appendix.messages")} messages={messages} />
        {empty && <Text size={200}>{say("pane.appendix.before")}</Text>}
      </div>
      <div className={styles.actions}>
        <Button
          className={styles.main}
          appearance="primary"
          disabled={busy || empty || form.kinds.length === 0}
          onClick={reporting.make}
        >
          {say("pane.make-appendix")}
        </Button>
      </div>
    </>
  );
}
