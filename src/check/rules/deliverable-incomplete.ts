/** The product of a task is missing, or its text breaks off ("… ban hành Nghị quyết của"). */
import { isOfNoTask } from "../lost-key";
import type { RowRule } from "../rule";

const dangling =
  /(?:[,:(/+&-]|(?<![\p{L}\p{M}])(?:của|và|về|cho|các|những|để|theo|tại|trong|với|từ|đến|do|hoặc|là|bằng|thuộc|trên|giữa|nhằm|được|đối với|số|gồm))$/iu;

export const deliverableIncomplete: RowRule = {
  id: "deliverable-incomplete",
  scope: "row",
  severity: "warning",
  column: ["deliverable"],
  check(row, context) {
    const text = row.text("deliverable");
    const isAsked = row.text("content") !== "" && context.isPlanned("deliverable") && !isOfNoTask(row, context);
    const isMissing = text === "" && isAsked;
    if (!isMissing && !isCutOff(text)) return [];
    return [{ column: "deliverable", params: { text: text === "" ? "–" : text } }];
  },
};

function isCutOff(text: string): boolean {
  return dangling.test(text) || count(text, "(") > count(text, ")") || count(text, "“") > count(text, "”");
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
