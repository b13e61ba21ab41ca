/** The office's choice of columns, kept in the browser's storage of this add-in for the plans to come. */
import type { Kept } from "../import/office-columns";

/** Excel for the web gives each tenant a part of the storage (`Office.context.partitionKey`); without a storage nothing is kept. */
export function keptColumns(partition: string | undefined): Kept {
  const key = `${partition ?? ""}so-ke-hoach.columns`;
  return {
    read() {
      try {
        return window.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        window.localStorage.setItem(key, text);
      } catch {
        // Nothing to do: the choice holds for this sitting.
      }
    },
  };
}
