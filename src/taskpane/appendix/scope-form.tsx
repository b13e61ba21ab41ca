/** What the appendices cover: all plans or some, an agency, a section, a period; and how their numbers are shown. */
import { Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ScopeChoices } from "../../report";
import { useSession } from "../session-context";
import { Choice } from "../shell/choice";
import { DateField } from "../shell/date-field";
import { Fold } from "../shell/fold";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { PlanList } from "./plan-list";
import { coveredTables, periodIds, type ReportForm } from "./report-form";

const nothing: ScopeChoices = { agencies: [], sections: [] };

/** The choices that the plans covered by the form offer. */
function useScopeChoices(form: ReportForm): ScopeChoices {
  const { tables } = form;
  const { workbook } = useSession();
  const description = useStore(workbook.description);
  const [choices, setChoices] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const all = description?.tables ?? [];
    const covered = coveredTables(
      { tables },
      all.map(({ name }) => name),
    );
    const plans = all.flatMap(({ name, plan }) => (plan !== null && covered.includes(name) ? [plan] : []));
    void import("../../report").then(({ scopeChoices }) => {
      if (isCurrent) setChoices(scopeChoices(plans));
    });
    return () => {
      isCurrent = false;
    };
  }, [description, tables]);
  return choices;
}

export function ScopeForm() {
  const say = useSay();
  const { reporting, workbook } = useSession();
  const form = useStore(reporting.form);
  const tables = useStore(workbook.description)?.tables ?? [];
  const { agencies, sections } = useScopeChoices(form);
  const all = (label: string) => ({ id: "", label: say(label) });
  const isWhole = form.tables.length === 0 && form.agency === "" && form.section === "" && form.period === "all";
  return (
    <Fold title={say("appendix.scope")} summary={say(isWhole ? "appendix.scope.all" : "appendix.scope.part")}>
      {tables.length > 1 && <PlanList tables={tables} />}
      <Choice
        label={say("appendix.agency")}
        value={form.agency}
        options={[all("appendix.agency.all"), ...agencies]}
        onChange={(agency) => reporting.change({ agency })}
      />
      {sections.length > 0 && (
        <Choice
          label={say("appendix.section")}
          value={form.section}
          options={[all("appendix.section.all"), ...sections]}
          onChange={(section) => reporting.change({ section })}
        />
      )}
      <Choice
        label={say("appendix.period")}
        value={form.period}
        options={periodIds.map((id) => ({ id, label: say(`appendix.period.${id}`) }))}
        onChange={(period) => reporting.change({ period })}
      />
      {form.period === "custom" && (
        <>
          <DateField label={say("appendix.from")} value={form.from} onChange={(from) => reporting.change({ from })} />
          <DateField label={say("appendix.to")} value={form.to} onChange={(to) => reporting.change({ to })} />
        </>
      )}
      <Checkbox
        label={say("appendix.charts")}
        checked={form.charts}
        onChange={(_event, { checked }) => reporting.change({ charts: checked === true })}
      />
      <Checkbox
        label={say("appendix.live")}
        checked={form.live}
        onChange={(_event, { checked }) => reporting.change({ live: checked === true })}
      />
    </Fold>
  );
}
