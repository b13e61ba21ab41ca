/** The appendices before they are written: how many pages, the first page, what to look out for, the sentences to edit. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { ZoomInRegular, ZoomOutRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { useStore } from "../state/store";
import { PreviewPage } from "./preview-page";
import type { PreviewedReport } from "./previewing";
import { useInSight } from "./use-in-sight";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  report: { display: "flex", flexDirection: "column", gap: "6px" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorPaletteDarkOrangeForeground1 },
  window: { overflowX: "auto", maxWidth: "100%" },
  large: { width: "1000px" },
  narrative: { "& textarea": { minHeight: "96px" } },
});

export function PreviewSection() {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const preview = useStore(reporting.preview);
  const section = useInSight<HTMLElement>(preview?.settings ?? null);
  if (preview === null) return null;
  return (
    <section ref={section} className={styles.section} aria-label={say("appendix.preview")}>
      {preview.isStale && (
        <Text size={200} className={styles.stale}>
          {say("appendix.look.stale")}
        </Text>
      )}
      {preview.reports.map((report) => (
        <ReportPreview key={report.table.kind} report={report} />
      ))}
    </section>
  );
}

function ReportPreview({ report }: { report: PreviewedReport }) {
  const styles = useStyles();
  const say = useSay();
  const { reporting } = useSession();
  const kinds = useStore(reporting.kinds);
  const [large, setLarge] = useState(false);
  const { table, layout, narrative, isOutdated } = report;
  const name = kinds?.find(({ id }) => id === table.kind)?.name ?? table.kind;
  const label = say("appendix.first-page", { title: name });
  const page = <PreviewPage report={report} label={label} />;
  return (
    <div className={styles.report}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Text block weight="semibold">
            {name}
          </Text>
          <Text block size={200} className={styles.about}>
            {say("appendix.paper", {
              pages: say("appendix.pages", { pages: layout.pages }),
              orientation: say(`appendix.${table.orientation}`),
              rows: table.rows.length,
            })}
          </Text>
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={large ? <ZoomOutRegular /> : <ZoomInRegular />}
          aria-label={`${say(large ? "appendix.zoom-out" : "appendix.zoom")}: ${label}`}
          aria-pressed={large}
          onClick={() => setLarge(!large)}
        />
      </div>
      {large ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        <section className={styles.window} aria-label={label} tabIndex={0}>
          <div className={styles.large}>{page}</div>
        </section>
      ) : (
        page
      )}
      <MessageList label={say("pane.appendix.messages")} messages={layout.warnings} />
      {table.narrative.length > 0 && (
        <Field
          label={say("appendix.narrative")}
          size="small"
          className={styles.narrative}
          {...(isOutdated
            ? { validationState: "warning" as const, validationMessage: say("appendix.narrative.outdated") }
            : {})}
        >
          <Textarea
            size="small"
            resize="vertical"
            value={narrative}
            onChange={(_event, { value }) => reporting.narrate(table.kind, value)}
          />
        </Field>
      )}
      {isOutdated && (
        <Button size="small" onClick={() => reporting.narrate(table.kind, null)}>
          {say("appendix.narrative.renew")}
        </Button>
      )}
    </div>
  );
}
