/** Few texts fill many cells: what is made of a text is made once and remembered. */

/** Enough for the words and references of any workbook, and a bound for what outlives one. */
const usualMost = 20_000;

/** `make` with its results remembered by text, up to `most` of them; texts beyond that are made each time. */
export function remembered<T extends object | string | null>(
  make: (text: string) => T,
  most = usualMost,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size < most) known.set(text, made);
    return made;
  };
}
