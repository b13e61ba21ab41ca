/** Work whose particulars stand in labelled lines under it: "- Cơ quan chủ trì: …", "- Thời gian hoàn thành: …". */
import { type Fields, readFields } from "./fields";
import { type Passage, rankOf } from "./passages";

/** A run of lines that give the particulars of a work, and the passages of that work. */
export interface Described {
  readonly work: readonly number[];
  readonly lines: readonly number[];
  readonly fields: Fields;
}

/** The passages whose particulars stand in lines under them, by the index of the work's first passage. */
export function describedWorks(passages: readonly Passage[]): Map<number, Described> {
  const works = new Map<number, Described>();
  const fieldsAt = passages.map((passage) => readFields(passage.rest));
  let above: number[] = [];
  for (let at = 0; at < passages.length; ) {
    if (fieldsAt[at] === null) {
      above.push(at);
      at += 1;
      continue;
    }
    const lines: number[] = [];
    const fields: Fields = {};
    for (; fieldsAt[at] != null; at++) {
      lines.push(at);
      Object.assign(fields, fieldsAt[at]);
    }
    const rank = rankOf(passages[lines[0] ?? 0] as Passage);
    const head = above.findLastIndex((one) => rankOf(passages[one] as Passage) < rank);
    const besides = above.length - 1 - head;
    const work = head >= 0 && besides !== 1 ? above.slice(head) : above.slice(-1);
    above = [];
    if (fields.lead !== undefined && work.length > 0) works.set(work[0] ?? 0, { work, lines, fields });
  }
  return works;
}
