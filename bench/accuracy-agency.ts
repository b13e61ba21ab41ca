/** How well agency cells are read: over the labelled cells, certain readings and first suggestions against what a clerk says. */
import { type AgencyReading, readAgencyCell } from "../src/agency/index";
import { type ExpectedRef, type LabelledCell, labelledCells } from "./labelled-agency";

export interface AgencyAccuracy {
  readonly cells: number;
  /** Cells that were read exactly as labelled, with what no registry knows kept whole as one reference. */
  readonly asLabelled: number;
  /** Cells of which every reference is known to the registry: each should be read with certainty. */
  readonly wellFormed: number;
  readonly wellFormedRead: number;
  /** References claimed with certainty, and how many of them are what the label says. */
  readonly claimed: number;
  readonly claimedRight: number;
  /** References the labels know, and how many of them were claimed rightly: the recall of certain readings. */
  readonly known: number;
  /** Slips for which one agency is meant, and for how many it came first. */
  readonly slips: number;
  readonly slipsFirst: number;
  readonly failures: readonly string[];
}

/** Reads every labelled cell (all files, or those given) and counts. */
export function agencyAccuracy(cells: readonly LabelledCell[] = labelledCells()): AgencyAccuracy {
  let asLabelled = 0;
  let wellFormed = 0;
  let wellFormedRead = 0;
  let claimed = 0;
  let claimedRight = 0;
  let known = 0;
  let slips = 0;
  let slipsFirst = 0;
  const failures: string[] = [];
  for (const cell of cells) {
    const reading = readAgencyCell(cell.text, cell.registry);
    const pairs = align(reading, cell.expected);
    const read =
      pairs.every(([found, wanted]) => agrees(found, wanted)) && reading.refs.length === cell.expected.length;
    if (read) asLabelled++;
    if (cell.expected.every(({ kind }) => kind !== "unknown")) {
      wellFormed++;
      if (read) wellFormedRead++;
    }
    known += cell.expected.filter(({ kind }) => kind !== "unknown").length;
    for (const { ref } of reading.refs)
      if (ref.kind !== "unknown") {
        claimed++;
        const right = cell.expected.some(
          (wanted) =>
            wanted.kind === ref.kind &&
            (wanted.id === null || wanted.id === ref.id) &&
            (wanted.text ?? ref.text) === ref.text,
        );
        if (right) claimedRight++;
      }
    let suggested = true;
    for (const wanted of cell.expected)
      if (wanted.suggested !== null) {
        slips++;
        const found = reading.refs.find(({ ref }) => ref.text === wanted.text);
        if (found?.suggestions[0]?.id === wanted.suggested) slipsFirst++;
        else suggested = false;
      }
    if (!read || !suggested) failures.push(`${cell.file}: ${describe(cell, reading)}`);
  }
  return {
    cells: cells.length,
    asLabelled,
    wellFormed,
    wellFormedRead,
    claimed,
    claimedRight,
    known,
    slips,
    slipsFirst,
    failures,
  };
}

type Found = AgencyReading["refs"][number];

function align(
  reading: AgencyReading,
  expected: readonly ExpectedRef[],
): (readonly [Found | undefined, ExpectedRef])[] {
  return expected.map((wanted, at) => [reading.refs[at], wanted] as const);
}

function agrees(found: Found | undefined, wanted: ExpectedRef): boolean {
  if (found === undefined || found.ref.kind !== wanted.kind) return false;
  if (wanted.id !== null && wanted.id !== found.ref.id) return false;
  return wanted.text === null || wanted.text === found.ref.text;
}

function describe(cell: LabelledCell, reading: AgencyReading): string {
  const found = reading.refs.map(({ ref, suggestions }) => {
    const first = suggestions[0];
    const near = first === undefined ? "" : `>${first.id} (${first.score}, ${first.reason.code})`;
    return ref.kind === "agency" ? ref.id : `${ref.kind === "unknown" ? "?" : "~"}${ref.text}${near}`;
  });
  const wanted = cell.expected.map(({ kind, id, text, suggested }) =>
    kind === "agency"
      ? id
      : `${kind === "unknown" ? "?" : "~"}${text ?? id ?? ""}${suggested === null ? "" : `>${suggested}`}`,
  );
  return `${JSON.stringify(cell.text)}\n    read   ${found.join(" | ")}\n    wanted ${wanted.join(" | ")}`;
}

/** The counts as lines for a person. */
export function agencyAccuracyLines(result: AgencyAccuracy): string[] {
  const share = (part: number, whole: number): string =>
    `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  return [
    `agency cells                                ${result.cells}`,
    `  certain references that are right         ${share(result.claimedRight, result.claimed)}   precision`,
    `  known references read with certainty      ${share(result.claimedRight, result.known)}   recall`,
    `  cells read as labelled                    ${share(result.asLabelled, result.cells)}`,
    `  well-formed cells read whole              ${share(result.wellFormedRead, result.wellFormed)}`,
    `  slips whose agency is suggested first     ${share(result.slipsFirst, result.slips)}`,
    ...result.failures.map((failure) => `  not as labelled: ${failure}`),
  ];
}
