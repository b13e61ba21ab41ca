/** The plans that stand in this workbook already. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableSimpleRegular } from "@fluentui/react-icons";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { MessageList } from "../shell/message-list";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  heading: { margin: "0 0 8px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  plan: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "2px 8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
  },
  title: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
  },
  actions: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "6px" },
});

export function WorkbookPlans() {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const description = useStore(session.workbook.description);
  const tables = description?.tables ?? [];
  const notes = description?.notes ?? [];
  if (tables.length === 0 && notes.length === 0) return null;
  return (
    <section aria-label={say("pane.plans")}>
      <Text as="h2" size={300} weight="semibold" block className={styles.heading}>
        {say("pane.plans")}
      </Text>
      <ul className={styles.list}>
        {tables.map(({ name, sheet, plan, rows }) => (
          <li key={name} className={styles.plan}>
            <Text weight="semibold">{plan?.document.number || name}</Text>
            <Badge appearance="tint" shape="rounded">
              {say("pane.tasks", { tasks: rows })}
            </Badge>
            <Text size={200} className={styles.title} title={plan?.document.title}>
              {plan === null ? say("pane.plan.no-baseline", { sheet }) : plan.document.title}
            </Text>
            <div className={styles.actions}>
              <Button size="small" icon={<TableSimpleRegular />} onClick={() => session.goToTable(name)}>
                {say("pane.plan.go", { sheet })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MessageList label={say("pane.notes")} messages={notes.map((note) => ({ ...note, severity: "warning" }))} />
    </section>
  );
}
