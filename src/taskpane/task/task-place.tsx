/** The place Nhiệm vụ: the selected task as a form, the list of tasks by views, or all agencies of the workbook. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { AgencyBookPanel } from "./agency-book-panel";
import { TaskCard } from "./task-card";
import { TaskListPanel } from "./task-list-panel";
import { type TaskView, taskViews } from "./task-view";

const useStyles = makeStyles({
  views: { flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 4px" },
});

export function TaskPlace() {
  const styles = useStyles();
  const say = useSay();
  const { tasking, taskView } = useSession();
  const view = useStore(taskView);
  useEffect(() => tasking.watch(), [tasking]);
  return (
    <>
      <TabList
        className={styles.views}
        size="small"
        appearance="subtle"
        selectedValue={view}
        onTabSelect={(_event, { value }) => taskView.set(value as TaskView)}
        aria-label={say("task.views")}
      >
        {taskViews.map((id) => (
          <Tab key={id} id={`view-${id}`} value={id} aria-controls="task-view">
            {say(`task.view.${id}`)}
          </Tab>
        ))}
      </TabList>
      <div id="task-view" role="tabpanel" aria-labelledby={`view-${view}`}>
        {view === "task" && <TaskCard />}
        {view === "list" && <TaskListPanel />}
        {view === "agencies" && <AgencyBookPanel />}
      </div>
    </>
  );
}
