/**
 * Markup left behind in plain text: HTML tags and entities of copied web pages, Markdown emphasis. It is no wording of the
 * document, so it is taken off before anything is read.
 */

const tags =
  /<\/?(?:p|i|b|u|em|strong|span|div|font|sup|sub|small|center|a|td|tr|th|h[1-6]|li|ul|ol)(?:\s[^<>]*)?\/?>/giu;
const comments = /<!--.*?-->/gu;
const lineBreaks = /<br\s*\/?>/giu;
const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
/** Emphasis that is glued to a word on both sides stands where the source lost a line break ("HÀNH ĐỘNG**Thực hiện"). */
const gluedEmphasis = /(?<=[\p{L}\p{N}.:;)])\*\*(?=[\p{Lu}\p{N}])/gu;
const strong = /\*\*|__(?=\S)|(?<=\S)__/gu;
const openEmphasis = /(?<=^|[\s(“"])\*(?=[^\s*)])/gu;
const closeEmphasis = /(?<=[^\s*(])\*(?=$|[\s,.;:)”"])/gu;
const heading = /^#{1,6}\s+/u;

/** The lines of one raw line once its markup is off: usually one, several where markup stood for a line break. */
export function withoutResidue(raw: string): string[] {
  if (!/[<&*_#]/u.test(raw)) return [raw];
  return raw
    .replace(comments, "")
    .replace(lineBreaks, "\n")
    .replace(tags, "")
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity)
    .replace(gluedEmphasis, "\n")
    .replace(strong, "")
    .replace(openEmphasis, "")
    .replace(closeEmphasis, "")
    .split("\n")
    .map((line) => line.replace(heading, ""));
}
