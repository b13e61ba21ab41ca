/** The place Kế hoạch: what the workbook holds, and bringing a plan in. While documents wait to be loaded, they are shown. */
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useMemo } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { DropZone } from "./drop-zone";
import { hasTasks } from "./importing";
import { alreadyThere } from "./reloading";
import { samplePlans } from "./sample-plans";
import { WorkbookPlans } from "./workbook-plans";

/** Loaded when the first document was read: its tree is not needed before. */
const PreviewCard = lazy(async () => ({ default: (await import("./preview-card")).PreviewCard }));

const ReloadCard = lazy(async () => ({ default: (await import("./reload-card")).ReloadCard }));
const ColumnChoice = lazy(async () => ({ default: (await import("./column-choice")).ColumnChoice }));

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  samples: { display: "flex", flexDirection: "column", gap: "6px" },
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  about: { color: tokens.colorNeutralForeground2 },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flexGrow: 1 },
});

export function PlanPlace() {
  const styles = useStyles();
  const say = useSay();
  const samplesLabel = useId();
  const { importing, desk, workbook } = useSession();
  const previews = useStore(importing.previews);
  const description = useStore(workbook.description);
  const busy = useStore(desk.state).job !== null;

  const there = useMemo(() => alreadyThere(previews, description), [previews, description]);
  const loadable = previews.some(({ id, plan }) => hasTasks(plan) && !there.has(id));
  if (previews.length > 0) {
    return (
      <>
        <div className={styles.place}>
          <Suspense fallback={null}>
            {previews
              .filter(({ id }) => there.has(id))
              .map((preview) => (
                <ReloadCard key={preview.id} preview={preview} />
              ))}
            {loadable && <ColumnChoice of="load" />}
            {previews.map((preview) => (
              <PreviewCard key={preview.id} preview={preview} onRemove={() => importing.remove(preview.id)} />
            ))}
          </Suspense>
          <DropZone compact />
        </div>
        <div className={styles.actions}>
          <Button
            className={styles.main}
            appearance="primary"
            disabled={busy || !loadable}
            onClick={() => importing.load(there)}
          >
            {say("pane.load")}
          </Button>
          <Button disabled={busy} onClick={() => importing.previews.set([])}>
            {say("pane.discard")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.place}>
      <WorkbookPlans />
      {description !== null && description.tables.length > 0 && (
        <Suspense fallback={null}>
          <ColumnChoice of="sheets" />
        </Suspense>
      )}
      <DropZone />
      <section className={styles.samples}>
        <Text size={200} id={samplesLabel}>
          {say("pane.try-sample")}
        </Text>
        <ul className={styles.list} aria-labelledby={samplesLabel}>
          {samplePlans.map(({ number, title, open }) => (
            <li key={number}>
              <Link as="button" disabled={busy} onClick={() => importing.read([open])}>
                <Text size={200}>{number}</Text>
              </Link>
              <Text size={200} block className={styles.about}>
                {title}
              </Text>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
