/** What the clerk tells in Kết quả thực hiện says the opposite of the status. Only plain words at the start of a sentence count. */
import { completedStatus } from "../../plan/column";
import type { RowRule } from "../rule";

const open =
  /(?:^|[.;\n]\s*)[-+\s]*(?:hiện\s+)?(?:chưa (?:hoàn thành|thực hiện|triển khai|ban hành|xong|báo cáo|trình)|đang (?:thực hiện|triển khai|xây dựng|soạn thảo|hoàn thiện|lấy ý kiến))(?![\p{L}\p{M}])/iu;
const finished =
  /(?:^|[.;\n]\s*)[-+\s]*(?:đã\s+)(?:hoàn thành(?! (?:một phần|bước|cơ bản|\d))(?:\s+(?:nhiệm vụ|toàn bộ|100%|xong)|\s*[.;]|\s*$))/iu;

export const progressContradictsStatus: RowRule = {
  id: "progress-contradicts-status",
  scope: "row",
  severity: "warning",
  column: ["result"],
  check(row) {
    const status = row.text("status");
    if (!row.has("status") || status === "") return [];
    const text = String(row.value("result")).normalize("NFC");
    const completed = status === completedStatus;
    if (!(completed ? open : finished).test(text)) return [];
    const params = { status, result: (completed ? open : finished).exec(text)?.[0].replace(/^[\s.;+-]+/u, "") ?? text };
    if (completed) return [{ column: "result", params }];
    const reason = { code: "suggestion.status-from-result", params: {} };
    const changes = [{ column: "status" as const, to: completedStatus }];
    return [{ column: "result", params, suggestions: [{ changes, label: completedStatus, reason }] }];
  },
};
