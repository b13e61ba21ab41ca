/**
 * Lines of running text → paragraphs, over the ends of pages too. A line goes on in the next one when it broke for want of room
 * and the next begins where lines of the paragraph begin; the words decide only where places do not.
 */
import { cleanText } from "../../../text/normalize";
import { readNumbered } from "../../stages/ordinal";
import { isCapitals } from "../../stages/outline";
import type { RunningLine } from "./reading-order";
import { joinLines } from "./text-line";

export interface PdfParagraph {
  readonly text: string;
  readonly page: number;
  /** More room stands above it than between two lines. */
  readonly gap: boolean;
}

export interface Margin {
  readonly left: number;
  readonly right: number;
}

/** Where the long lines begin and end on pages of each width. */
export type Margins = ReadonlyMap<number, Margin>;

/** In letter heights. */
const emptyLine = 1.9;
const unlikeStep = 1.35;
/** Points by which places differ that are meant to be the same. */
const same = 3;
/** A first line set in or out by more than this tells paragraphs apart. */
const tellingIndent = 8;
const sentenceEnd = /[.;:!?…]["”)]?$/u;

export interface PlacedText {
  readonly page: number;
  readonly width: number;
  readonly lines: readonly RunningLine[];
}

/** The margins of the text on pages of each width: where one of ten long lines begins at the earliest, and nine of ten end. */
export function marginsOf(texts: readonly PlacedText[]): Margins {
  const long = new Map<number, RunningLine[]>();
  for (const { width, lines } of texts)
    for (const line of lines)
      if (!line.aside && line.right - line.left > width / 2)
        long.set(Math.round(width), [...(long.get(Math.round(width)) ?? []), line]);
  return new Map(
    [...long].map(([width, lines]): [number, Margin] => {
      const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
      const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
      const at = (share: number): number => Math.floor(lines.length * share);
      return [width, { left: lefts[at(0.1)] ?? 0, right: rights[at(0.9)] ?? width }];
    }),
  );
}

/** A line of its own below a title: "(Kèm theo Kế hoạch số …)". */
const attached = /^\((?:ban hành\s+)?kèm theo/iu;

interface Open {
  readonly texts: string[];
  readonly page: number;
  readonly gap: boolean;
  readonly first: RunningLine;
  last: RunningLine;
  lastPage: number;
  /** The left end of its lines but the first; null while it has one line. */
  body: number | null;
  /** From line to line. */
  step: number | null;
}

/** Takes lines in reading order and hands on paragraphs. */
export class ParagraphJoiner {
  private open: Open | null = null;

  constructor(
    private readonly margins: Margins,
    private readonly emit: (paragraph: PdfParagraph) => void,
  ) {}

  add({ page, width, lines }: PlacedText): void {
    const margin = this.margins.get(Math.round(width)) ?? { left: 0, right: width };
    for (const line of lines) {
      const { open } = this;
      if (open !== null && goesOn(open, line, page, margin)) {
        open.step ??= open.lastPage === page ? line.y - open.last.y : null;
        open.body ??= line.left;
        open.texts.push(line.text);
        open.last = line;
        open.lastPage = page;
        continue;
      }
      const above = open !== null && open.lastPage === page ? open.last : null;
      this.end();
      const gap = above !== null && line.y - above.y > line.size * emptyLine;
      const begun = { texts: [line.text], page, gap, first: line, last: line, lastPage: page };
      this.open = { ...begun, body: null, step: null };
    }
  }

  /** Ends the paragraph: something else than running text follows. */
  end(): void {
    const { open } = this;
    this.open = null;
    if (open !== null) this.emit({ text: cleanText(joinLines(open.texts)), page: open.page, gap: open.gap });
  }
}

function goesOn(open: Open, line: RunningLine, page: number, margin: Margin): boolean {
  const { first, last, body } = open;
  if (line.aside !== last.aside || Math.abs(line.size - last.size) > line.size * 0.08) return false;
  if (open.lastPage === page) {
    const step = line.y - last.y;
    if (step <= 0 || step > line.size * emptyLine || (open.step !== null && step > open.step * unlikeStep))
      return false;
  }
  if (attached.test(line.text)) return false;
  if (goesOnByWords(last.text, line.text) && line.left < last.right && line.right > last.left) return true;
  // Blocks side by side are narrow and centred: only words tell there.
  if (line.aside || hadRoom(last, line, margin.right)) return false;
  if (isCentred(last, margin) && !isCentred(line, margin)) return false;
  if (isCapitals(line.text) !== isCapitals(last.text)) return false;
  const hanging = readNumbered(first.text) === null ? undefined : first.words[1]?.left;
  const fits =
    body === null
      ? line.left < first.left + same || (hanging !== undefined && Math.abs(line.left - hanging) < same)
      : Math.abs(line.left - body) < same;
  if (!fits) return false;
  if (!sentenceEnd.test(last.text) || /^[\p{Ll},;)]/u.test(line.text)) return true;
  const numbered = readNumbered(line.text);
  return numbered?.marked !== true && Math.abs(first.left - line.left) > tellingIndent;
}

/** Whether a line stands in the middle between the margins, as titles do. */
function isCentred({ left, right }: RunningLine, margin: Margin): boolean {
  const indent = left - margin.left;
  return indent > tellingIndent && Math.abs(indent - (margin.right - right)) < same * 2;
}

/** "V/v tăng cường công tác bảo" "đảm an toàn thực phẩm": no paragraph begins small; and the name of the state where it has no room. */
function goesOnByWords(before: string, next: string): boolean {
  if (/CHỦ NGHĨA(?: VIỆT)?$/u.test(before)) return /^(?:VIỆT )?NAM$/u.test(next);
  // "định hướng đến năm" "2030", "Quý" "IV".
  if (/(?:^|\s)(?:năm|tháng|ngày|quý|số)$/iu.test(before) && /^(?:\d|[IVX]+(?!\p{L}))/u.test(next)) return true;
  // A number cut in two: "Nghị quyết số 68-" "NQ/TW".
  if (/\d[-/]$/u.test(before) && /^\p{Lu}/u.test(next)) return true;
  return /^\p{Ll}/u.test(next) && readNumbered(next)?.marked !== true && !sentenceEnd.test(before);
}

/** Whether the first word of `next` would have had room behind `line`. */
function hadRoom(line: RunningLine, next: RunningLine, margin: number): boolean {
  const [word] = next.words;
  return word === undefined || line.right + word.size * 0.25 + (word.right - word.left) < margin - word.size * 0.3;
}
