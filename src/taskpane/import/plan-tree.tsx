/** The plan's sections and tasks as a tree. A branch is drawn when it is opened, so a plan of thousands of tasks opens at once. */
import {
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  Tree,
  TreeItem,
  TreeItemLayout,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { formatDate } from "../../messages";
import type { Plan, Task } from "../../plan/plan";
import { useSay } from "../shell/language";
import { type Branch, branchesOf } from "./branches";

const useStyles = makeStyles({
  tree: { marginLeft: "-8px" },
  layout: { alignItems: "flex-start", paddingTop: "4px", paddingBottom: "4px", minHeight: "0" },
  main: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 0 },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
  uncertain: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

type ShowLine = (line: number) => void;

function TaskItem({ task, onShowLine }: { task: Task; onShowLine: ShowLine }) {
  const styles = useStyles();
  const say = useSay();
  const { deadline, lead } = task;
  const unread = deadline.kind === "unknown" || lead.refs.some((ref) => ref.kind === "unknown") || lead.text === "";
  const due = deadline.due === null ? "" : ` → ${formatDate(deadline.due)}`;
  return (
    <TreeItem itemType="leaf" onClick={() => onShowLine(task.source.line)} title={say("pane.source.show")}>
      <TreeItemLayout className={styles.layout} main={{ className: styles.main }}>
        <Text size={200}>
          {task.ordinal}. {task.content}
        </Text>
        <Text size={200} className={mergeClasses(styles.detail, unread && styles.uncertain)}>
          {lead.text || say("pane.no-lead")} · {deadline.text || say("pane.no-deadline")}
          {deadline.text === formatDate(deadline.due ?? "") ? "" : due}
        </Text>
      </TreeItemLayout>
    </TreeItem>
  );
}

function BranchItem({ branch, onShowLine }: { branch: Branch; onShowLine: ShowLine }) {
  const styles = useStyles();
  const say = useSay();
  const { section, sections, tasks, count } = branch;
  return (
    <TreeItem itemType={count + sections.length > 0 ? "branch" : "leaf"} value={section.id}>
      <TreeItemLayout
        className={styles.layout}
        main={{ className: styles.main }}
        aside={<Badge appearance="tint">{count}</Badge>}
      >
        <Text size={200} weight="semibold">
          {[section.numeral, section.title].filter(Boolean).join(". ")}
        </Text>
        {section.inferred && (
          <Text size={200} className={mergeClasses(styles.detail, styles.uncertain)}>
            {say("pane.section-inferred")}
          </Text>
        )}
      </TreeItemLayout>
      <Tree>
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} onShowLine={onShowLine} />
        ))}
        {sections.map((each) => (
          <BranchItem key={each.section.id} branch={each} onShowLine={onShowLine} />
        ))}
      </Tree>
    </TreeItem>
  );
}

export function PlanTree({ plan, onShowLine }: { plan: Plan; onShowLine: ShowLine }) {
  const styles = useStyles();
  const say = useSay();
  const { branches, loose } = useMemo(() => branchesOf(plan), [plan]);
  if (plan.tasks.length === 0) return <Text>{say("pane.no-tasks")}</Text>;
  return (
    <Tree className={styles.tree} size="small" aria-label={say("pane.tasks-tree")}>
      {branches.map((branch) => (
        <BranchItem key={branch.section.id} branch={branch} onShowLine={onShowLine} />
      ))}
      {loose.map((task) => (
        <TaskItem key={task.id} task={task} onShowLine={onShowLine} />
      ))}
    </Tree>
  );
}
