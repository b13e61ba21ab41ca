/** What a corrected plan would change in the table that holds it, cell by cell, before anything is written. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RefreshDifference } from "../../excel";
import { formatDate } from "../../messages";
import type { CellValue } from "../../plan/cell";
import { headerOf } from "../../plan/column";
import { fromSerial } from "../../plan/date";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import type { Preview } from "./importing";
import { isSame, reloadingOf } from "./reloading";

const shownEdits = 20;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, overflowWrap: "anywhere" },
  counts: { display: "flex", flexWrap: "wrap", gap: "6px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  change: { display: "grid", gap: "2px", overflowWrap: "anywhere" },
  from: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ReloadCard({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const reloading = reloadingOf(session);
  const description = useStore(session.workbook.description);
  const busy = useStore(session.desk.state).job !== null;
  const [difference, setDifference] = useState<RefreshDifference | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the workbook's description is new after each change of the workbook
  useEffect(() => {
    let isCurrent = true;
    void reloading.compare(preview.plan).then((found) => {
      if (isCurrent) setDifference(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [reloading, preview.plan, description]);
  const number = preview.plan.document.number || preview.name;
  const counts: [code: string, count: number][] =
    difference === null
      ? []
      : [
          ["reload.edits", difference.edits.length],
          ["reload.added", difference.added.length],
          ["reload.gone", difference.gone.length],
          ["reload.renumbered", difference.renumbered.length],
          ["reload.kept", difference.kept.length],
          ["reload.targets", difference.targets.changed + difference.targets.added],
        ];
  return (
    <section className={styles.card} aria-label={say("reload.title", { number })}>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {say("reload.title", { number })}
      </Text>
      {difference === null ? (
        <Text size={200}>{say("reload.comparing")}</Text>
      ) : (
        <>
          <Text size={200} className={styles.quiet}>
            {say(isSame(difference) ? "reload.same" : "reload.about")}
          </Text>
          {!isSame(difference) && (
            <div className={styles.counts}>
              {counts
                .filter(([, count]) => count > 0)
                .map(([code, count]) => (
                  <Badge key={code} appearance="tint" shape="rounded">
                    {say(code, { count })}
                  </Badge>
                ))}
            </div>
          )}
          {difference.edits.length + difference.added.length > 0 && (
            <ul className={styles.list} aria-label={say("reload.changes")}>
              {difference.edits.slice(0, shownEdits).map(({ row, column, from, to }) => (
                <li key={`${row}/${column}`} className={styles.change}>
                  <Text size={200} weight="semibold">
                    {row} · {headerOf(column)}
                  </Text>
                  <Text size={200} className={styles.from}>
                    {shown(from) || say("pane.cell.empty")}
                  </Text>
                  <Text size={200}>{shown(to) || say("pane.cell.empty")}</Text>
                </li>
              ))}
              {difference.added.map(({ id, cells }) => (
                <li key={`new ${id}`} className={styles.change}>
                  <Text size={200} weight="semibold">
                    {say("reload.new-task", { id })}
                  </Text>
                  <Text size={200}>{shown(cells.content ?? "")}</Text>
                </li>
              ))}
            </ul>
          )}
          {difference.edits.length > shownEdits && (
            <Text size={200} className={styles.quiet}>
              {say("reload.more", { count: difference.edits.length - shownEdits })}
            </Text>
          )}
          {difference.gone.length > 0 && (
            <Text size={200}>{say("reload.gone-tasks", { tasks: difference.gone.join(", ") })}</Text>
          )}
          {!isSame(difference) && (
            <Button appearance="primary" disabled={busy} onClick={() => reloading.refresh(preview)}>
              {say("reload.go")}
            </Button>
          )}
        </>
      )}
    </section>
  );

  function shown(cell: CellValue): string {
    const day = typeof cell === "number" && cell > 30_000 ? fromSerial(cell) : null;
    return day === null ? String(cell) : formatDate(day);
  }
}
