/**
 * Goals of the body against the table of indicators: the same indicator for the same year with another figure is told. Reads:
 * the targets of both. Promises: only indicators whose words are all but the same are compared, so no two goals are confused.
 */
import type { Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { wordsOf } from "../../text/word";

/** Share of the words of both that two names of one indicator have in common at least. */
const sameIndicator = 0.85;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

const written = (value: number): string => String(value).replace(".", ",");

const figureOf = ({ value, upper, unit }: Target): string =>
  `${written(value)}${upper === null ? "" : ` - ${written(upper)}`} ${unit}`.trim();

/** A message for each goal of the body that the appendix sets otherwise for the same year and in the same unit. */
export function reconcileTargets(targets: readonly Target[]): Message[] {
  const named = targets.map((target) => ({ target, words: new Set(wordsOf(matchKey(target.indicator))) }));
  const body = named.filter(({ target }) => target.source.part === "body");
  const tabled = named.filter(({ target }) => target.source.part === "appendix");
  return body.flatMap(({ target, words }): Message[] => {
    const other = tabled.find(
      (one) =>
        one.target.when.to === target.when.to &&
        matchKey(one.target.unit) === matchKey(target.unit) &&
        likeness(one.words, words) >= sameIndicator,
    )?.target;
    if (other === undefined || (other.value === target.value && other.upper === target.upper)) return [];
    const { line } = target.source;
    const params = {
      indicator: target.indicator,
      year: String(target.when.to),
      body: figureOf(target),
      appendix: figureOf(other),
      line,
    };
    return [{ code: "document.targets-differ", severity: "warning", params, at: { line } }];
  });
}
