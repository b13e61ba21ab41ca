/** Bullets inside table cells, as clerks type them: a mark, a space, the text. */

const mark = /^[-–+•*]\s+(?=\S)/u;

export const isBullet = (text: string): boolean => mark.test(text);

/** A bullet's text without its mark and without what parts it from the next. */
export const bulletText = (text: string): string => text.replace(mark, "").replace(/\s*[;.]$/u, "");
