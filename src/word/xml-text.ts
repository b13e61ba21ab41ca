/** Characters that XML cannot hold would make Word refuse the whole document. */

const impossible = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The text without what XML cannot hold: control characters and halves of surrogate pairs. */
export function xmlText(text: string): string {
  return text.replace(impossible, "");
}
