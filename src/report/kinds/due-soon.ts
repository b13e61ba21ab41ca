/** Tasks that are not completed and fall due within the coming days, the nearest first. */
import { addDays } from "../../plan/date";
import { done, failed } from "../../plan/message";
import { deadlineList } from "../deadline-list";
import type { ReportKind } from "../report-kind";

const usualDays = 30;

export const dueSoon: ReportKind = {
  id: "due-soon",
  name: "Nhiệm vụ sắp đến hạn",
  make: (context) => {
    const days = context.input.soonDays ?? usualDays;
    const last = addDays(context.asOf, days);
    const tasks = context.tasks.filter(
      (task) => task.condition === "Trong hạn" && task.due !== null && task.due <= last,
    );
    if (tasks.length === 0) return failed("report.nothing-due-soon", { asOf: context.asOf, days });
    return done(
      deadlineList(
        {
          kind: "due-soon",
          title: `Danh sách nhiệm vụ đến hạn trong ${days} ngày tới`,
          daysHeader: "Số ngày còn lại",
          days: (left) => left,
          sentence: (count) => `Có ${count} nhiệm vụ chưa hoàn thành, đến hạn trong ${days} ngày tới.`,
          tasks,
        },
        context,
      ),
    );
  },
};
