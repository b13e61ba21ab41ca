/** Tasks that are not completed and past their last day, the longest overdue first. */
import { done, failed } from "../../plan/message";
import { deadlineList } from "../deadline-list";
import type { ReportKind } from "../report-kind";

export const overdue: ReportKind = {
  id: "overdue",
  name: "Nhiệm vụ quá hạn",
  make: (context) => {
    const tasks = context.tasks.filter((task) => task.condition === "Quá hạn");
    if (tasks.length === 0) return failed("report.nothing-overdue", { asOf: context.asOf });
    return done(
      deadlineList(
        {
          kind: "overdue",
          title: "Danh sách nhiệm vụ quá hạn chưa hoàn thành",
          daysHeader: "Số ngày quá hạn",
          days: (left) => -left,
          sentence: (count) => `Có ${count} nhiệm vụ quá hạn chưa hoàn thành.`,
          tasks,
        },
        context,
      ),
    );
  },
};
