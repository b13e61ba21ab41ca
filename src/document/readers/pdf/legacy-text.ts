/**
 * Text in fonts of before Unicode (TCVN3, VNI) → Unicode, word by word and before anything is made of it: the header of a table
 * without rules is known by its words.
 */
import { recogniseLegacy } from "../legacy-encoding";
import type { PdfPage } from "./page";

export interface UnicodePages {
  readonly pages: readonly PdfPage[];
  /** Name of the encoding the text was in; null when it was in Unicode. */
  readonly encoding: string | null;
}

const softHyphen = /\u00AD/gu;

/** The pages with their words in Unicode. Soft hyphens, a letter in TCVN3, are none in Unicode and left out there. */
export function inUnicode(pages: readonly PdfPage[]): UnicodePages {
  const text = pages.map(({ words }) => words.map((word) => word.text).join(" ")).join("\n");
  const legacy = recogniseLegacy(text);
  const convert = legacy === null ? (one: string) => one.replace(softHyphen, "") : legacy.convert;
  return {
    encoding: legacy?.name ?? null,
    pages: pages.map((page) => ({
      ...page,
      words: page.words.flatMap((word) => {
        const converted = convert(word.text);
        return converted === "" ? [] : [converted === word.text ? word : { ...word, text: converted }];
      }),
      over: page.over.map(convert),
    })),
  };
}
