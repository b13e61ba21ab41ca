/** What the office sets once: whose report it is, its number and day, header and signature. Folded to a line once it is filled in. */
import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReportSettings } from "../../report";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";

const unsigned = { authority: "", title: "", name: "" };

export function SettingsForm() {
  const say = useSay();
  const { reporting } = useSession();
  const settings = useStore(reporting.settings);
  if (settings === null) return null;
  const { agency, parentAgency, place, document, nationalHeader, signature } = settings;
  const change = (part: Partial<ReportSettings>) => reporting.set({ ...settings, ...part });
  const text = (label: string, value: string, onChange: (text: string) => void, placeholder?: string) => (
    <Field label={say(label)} size="small">
      <Input
        size="small"
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
  const named = say("appendix.settings.document", { kind: document.kind, number: document.number ?? "…" });
  const summary =
    agency === "" && document.number === null
      ? say("appendix.settings.empty")
      : say("appendix.settings.of", { document: named, agency: agency === "" ? "…" : agency });
  return (
    <Fold title={say("appendix.settings")} summary={summary} onClose={() => void reporting.keepSettings()}>
      {text("appendix.document-kind", document.kind, (kind) => change({ document: { ...document, kind } }))}
      {text(
        "pane.report-number",
        document.number ?? "",
        (number) => change({ document: { ...document, number: number.trim() === "" ? null : number } }),
        say("pane.report-number.example"),
      )}
      <ReportDay settings={settings} />
      {text("appendix.own-agency", agency, (name) => change({ agency: name }))}
      {text("appendix.place", place, (name) => change({ place: name }))}
      <Checkbox
        label={say("appendix.national-header")}
        checked={nationalHeader}
        onChange={(_event, { checked }) => change({ nationalHeader: checked === true })}
      />
      {nationalHeader && text("appendix.parent-agency", parentAgency, (name) => change({ parentAgency: name }))}
      <Checkbox
        label={say("appendix.signature")}
        checked={signature !== null}
        onChange={(_event, { checked }) => change({ signature: checked === true ? unsigned : null })}
      />
      {signature !== null && (
        <>
          {text(
            "appendix.signature.authority",
            signature.authority,
            (authority) => change({ signature: { ...signature, authority } }),
            say("appendix.signature.authority.example"),
          )}
          <Field label={say("appendix.signature.title")} size="small">
            <Textarea
              size="small"
              rows={2}
              value={signature.title}
              placeholder={say("appendix.signature.title.example")}
              onChange={(_event, { value: title }) => change({ signature: { ...signature, title } })}
            />
          </Field>
          {text("appendix.signature.name", signature.name, (name) => change({ signature: { ...signature, name } }))}
        </>
      )}
    </Fold>
  );
}

/** The day of the report, or none: then dots are printed for the document system to fill in. */
function ReportDay({ settings }: { settings: ReportSettings }) {
  const say = useSay();
  const { reporting } = useSession();
  const { document } = settings;
  const { asOf } = useStore(reporting.form);
  const change = (date: string | null) => reporting.set({ ...settings, document: { ...document, date } });
  if (document.date === null)
    return (
      <Field label={say("appendix.document-date")} size="small">
        <Checkbox label={say("appendix.document-date.open")} checked onChange={() => change(asOf)} />
      </Field>
    );
  return (
    <>
      <DateField label={say("appendix.document-date")} value={document.date} onChange={change} />
      <Button size="small" appearance="subtle" onClick={() => change(null)}>
        {say("appendix.document-date.open")}
      </Button>
    </>
  );
}
