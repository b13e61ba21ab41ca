/**
 * The plan as trees: its sections and tasks, then the targets and the duties of its body. A branch is drawn when it is
 * opened, so a plan of thousands of tasks opens at once.
 */
import { makeStyles, Text, Tree } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Plan } from "../../plan/plan";
import { useLanguage, useSay } from "../shell/language";
import { type Branch, branchesOf } from "./branches";
import { dutyLine, targetLine, taskLine } from "./outline-line";
import { type ShowLine, SourceLeaf, TreeBranch } from "./tree-parts";

const useStyles = makeStyles({ tree: { marginLeft: "-8px" } });

interface Props {
  readonly plan: Plan;
  readonly onShowLine: ShowLine;
}

function BranchItem({ branch, onShowLine }: { branch: Branch; onShowLine: ShowLine }) {
  const say = useSay();
  const language = useLanguage();
  const { section, sections, tasks, count } = branch;
  return (
    <TreeBranch
      value={section.id}
      title={[section.numeral, section.title].filter(Boolean).join(". ")}
      count={count}
      doubt={section.inferred ? say("pane.section-inferred") : undefined}
      empty={count + sections.length === 0}
    >
      {tasks.map((task) => (
        <SourceLeaf key={task.id} outline={taskLine(task, language)} onShowLine={onShowLine} />
      ))}
      {sections.map((each) => (
        <BranchItem key={each.section.id} branch={each} onShowLine={onShowLine} />
      ))}
    </TreeBranch>
  );
}

export function PlanTree({ plan, onShowLine }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { branches, loose } = useMemo(() => branchesOf(plan), [plan]);
  if (plan.tasks.length === 0) return <Text>{say("pane.no-tasks")}</Text>;
  return (
    <Tree className={styles.tree} size="small" aria-label={say("pane.tasks-tree")}>
      {branches.map((branch) => (
        <BranchItem key={branch.section.id} branch={branch} onShowLine={onShowLine} />
      ))}
      {loose.map((task) => (
        <SourceLeaf key={task.id} outline={taskLine(task, language)} onShowLine={onShowLine} />
      ))}
    </Tree>
  );
}

/** The targets and the duties of the body, a branch each; nothing where the plan has neither. */
export function BodyTree({ plan, onShowLine }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { targets, duties } = plan;
  if (targets.length + duties.length === 0) return null;
  return (
    <Tree className={styles.tree} size="small" aria-label={say("pane.body-tree")}>
      {targets.length > 0 && (
        <TreeBranch value="targets" title={say("pane.targets-branch")} count={targets.length}>
          {targets.map((target) => (
            <SourceLeaf key={target.id} outline={targetLine(target, language)} onShowLine={onShowLine} />
          ))}
        </TreeBranch>
      )}
      {duties.length > 0 && (
        <TreeBranch value="duties" title={say("pane.duties-branch")} count={duties.length}>
          {duties.map((duty) => (
            <SourceLeaf key={duty.id} outline={dutyLine(duty, language)} onShowLine={onShowLine} />
          ))}
        </TreeBranch>
      )}
    </Tree>
  );
}
