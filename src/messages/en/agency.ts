/** English sentences of src/agency. */
import type { agency as vi } from "../vi/agency";

export const agency: Record<keyof typeof vi, string> = {
  "agency.registry-invalid": "The agency list is malformed at {place}: {detail}. Correct it and load it again.",
  "agency.registry-id-twice": "The agency id “{id}” occurs twice in the list. Keep one of the rows.",
  "agency.registry-successor-unknown":
    "Agency “{id}” names a successor “{successor}” that is not in the list. Add the successor or remove it.",
  "agency.rows-no-header":
    "No column of agency names was found. Put a header row with “Tên đơn vị” above the list and load it again.",
  "agency.row-twice": "Row {row}: “{name}” already stands in row {before}; this row is not used. Delete one of them.",
  "agency.row-date-unreadable": "Row {row}, “{name}”: “{text}” is not a date. Write day/month/year.",
  "agency.row-dates-reversed": "Row {row}, “{name}”: the end is before the beginning. Check both dates.",
  "agency.row-id-invalid": "Row {row}: the id “{id}” has characters that cannot be used; “{used}” is used instead.",
  "agency.row-successor-unknown":
    "Row {row}, “{name}”: there is no agency “{successor}” in the list. Add a row for it or correct the successor.",
  "agency.alias-taken":
    "Row {row}: “{alias}” is already a name of {owner} and cannot mean {name}. Choose another wording.",
  "suggestion.same-name": "Several agencies bear this name",
  "suggestion.initials": "“{text}” is an abbreviation",
  "suggestion.marks": "Differs from “{written}” in marks only",
  "suggestion.spelling": "Close to “{written}”",
  "suggestion.within": "“{written}” mentions this agency",
  "suggestion.part": "“{written}” is part of the name",
  "suggestion.head-missing": "“{written}” lacks or changes the first words of the name",
  "suggestion.elsewhere": "“{written}” bears the same name, but this cell may speak of another territory",
  "suggestion.territory": "“{written}” lacks the administrative level",
};
