/** A Plan as JSON, the way `import --json` prints it. */
import { done, failed, type Result } from "../../plan/message";
import { type Plan, planSchema } from "../../plan/plan";

/** The Plan in a JSON text; null when the text is no JSON object; a problem when it is one but no Plan. */
export function readPlanJson(text: string, name: string): Result<Plan> | null {
  if (!/^\s*\{/u.test(text)) return null;
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return /"schema"\s*:\s*"plan\//u.test(text) ? failed("document.json-broken", { name }) : null;
  }
  const checked = planSchema.safeParse(data);
  if (checked.success) return done(checked.data);
  const place = checked.error.issues[0]?.path.join(".") ?? "";
  return failed("document.json-not-a-plan", { name, place });
}
