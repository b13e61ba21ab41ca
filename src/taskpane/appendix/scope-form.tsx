/** What the appendices cover: all plans or one, an agency, a section, a period; and how their numbers are shown. */
import { Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ScopeChoices } from "../../report";
import { useSession } from "../session-context";
import { DateField } from "../shell/date-field";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { Choice } from "./choice";
import { Fold } from "./fold";
import { periodIds } from "./report-form";

const nothing: ScopeChoices = { agencies: [], sections: [] };

/** The choices that the plans of the workbook (or the one chosen) offer. */
function useScopeChoices(table: string): ScopeChoices {
  const { workbook } = useSession();
  const description = useStore(workbook.description);
  const [choices, setChoices] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const tables = (description?.tables ?? []).filter(({ name }) => table === "" || name === table);
    const plans = tables.flatMap(({ plan }) => plan ?? []);
    void import("../../report").then(({ scopeChoices }) => {
      if (isCurrent) setChoices(scopeChoices(plans));
    });
    return () => {
      isCurrent = false;
    };
  }, [description, table]);
  return choices;
}

export function ScopeForm() {
  const say = useSay();
  const { reporting, workbook } = useSession();
  const form = useStore(reporting.form);
  const tables = useStore(workbook.description)?.tables ?? [];
  const { agencies, sections } = useScopeChoices(form.table);
  const all = (label: string) => ({ id: "", label: say(label) });
  const isWhole = form.table === "" && form.agency === "" && form.section === "" && form.period === "all";
  return (
    <Fold title={say("appendix.scope")} summary={say(isWhole ? "appendix.scope.all" : "appendix.scope.part")}>
      {tables.length > 1 && (
        <Choice
          label={say("appendix.plan")}
          value={form.table}
          options={[
            all("appendix.plan.all"),
            ...tables.map(({ name, sheet, plan }) => ({ id: name, label: plan?.document.number || sheet })),
          ]}
          onChange={(table) => reporting.change({ table, section: "" })}
        />
      )}
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
