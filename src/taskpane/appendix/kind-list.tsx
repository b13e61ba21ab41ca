/** The kinds of appendix as cards to tick, with what a kind asks besides. */
import { Checkbox, Field, Input, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { hasSentence } from "../../messages";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { KindPicture } from "./kind-picture";
import type { ReportForm } from "./report-form";

const useStyles = makeStyles({
  kinds: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, border: "none" },
  kind: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: "4px 8px",
    padding: "4px 12px 4px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  ticked: { border: `1px solid ${tokens.colorBrandStroke1}` },
  name: { color: tokens.colorNeutralForeground1 },
  about: { color: tokens.colorNeutralForeground2 },
  asked: { gridColumn: "1 / -1", gridTemplateColumns: "auto 1fr", columnGap: "8px", paddingLeft: "36px" },
  days: { width: "72px", minWidth: 0 },
});

const steps = ["quarter", "half", "year"] as const;

export function KindList() {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const kinds = useStore(reporting.kinds);
  const form = useStore(reporting.form);
  return (
    <fieldset className={styles.kinds} aria-label={say("pane.kinds")}>
      {kinds?.map(({ id, name }) => {
        const ticked = form.kinds.includes(id);
        const about = [`pane.kind.${id}.about`, `appendix.kind.${id}.about`].find(hasSentence);
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
                  {about !== undefined && (
                    <Text block size={200} className={styles.about}>
                      {say(about)}
                    </Text>
                  )}
                </>
              }
            />
            <KindPicture kind={id} />
            {ticked && id === "by-period" && (
              <Field label={say("appendix.step")} orientation="horizontal" size="small" className={styles.asked}>
                <Select
                  size="small"
                  value={form.step}
                  onChange={(_event, { value }) =>
                    reporting.change({ step: steps.find((step) => step === value) ?? "quarter" })
                  }
                >
                  {steps.map((step) => (
                    <option key={step} value={step}>
                      {say(`appendix.step.${step}`)}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {ticked && id === "due-soon" && <SoonDays form={form} />}
          </div>
        );
      })}
    </fieldset>
  );
}

function SoonDays({ form }: { form: ReportForm }) {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  return (
    <Field label={say("appendix.soon-days")} orientation="horizontal" size="small" className={styles.asked}>
      <Input
        size="small"
        type="number"
        min={1}
        max={366}
        className={styles.days}
        value={String(form.soonDays)}
        onChange={(_event, { value }) => {
          const days = Number(value);
          if (Number.isInteger(days) && days >= 1 && days <= 366) reporting.change({ soonDays: days });
        }}
      />
    </Field>
  );
}
