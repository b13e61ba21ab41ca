/** A status that is none of the list, so no count takes it up. One that means the same is put right. */
import { statuses } from "../../plan/column";
import { similarity } from "../../text/distance";
import { matchKey } from "../../text/key";
import type { RowRule } from "../rule";

const near = 0.7;

export const statusUnlisted: RowRule = {
  id: "status-unlisted",
  scope: "row",
  severity: "error",
  column: ["status"],
  check(row) {
    const text = row.text("status");
    if (text === "" || statuses.some((status) => status === text)) return [];
    const key = matchKey(text);
    const params = { text };
    const same = statuses.find((status) => matchKey(status) === key);
    if (same !== undefined) return [{ column: "status", params, fix: [{ column: "status", to: same }] }];
    const suggestions = statuses
      .map((status) => ({ status, score: similarity(matchKey(status), key) }))
      .filter(({ score }) => score >= near)
      .sort((a, b) => b.score - a.score)
      .map(({ status }) => ({
        changes: [{ column: "status" as const, to: status }],
        label: status,
        reason: { code: "suggestion.near-status", params: { text } },
      }));
    return [{ column: "status", params, suggestions }];
  },
};
