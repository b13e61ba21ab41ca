/** English sentences of src/agency. */
export const agency = {
  "agency.registry-invalid": "The agency list is malformed at {place}: {detail}. Correct it and load it again.",
  "agency.registry-id-twice": "The agency id “{id}” occurs twice in the list. Keep one of the rows.",
  "agency.registry-successor-unknown":
    "Agency “{id}” names a successor “{successor}” that is not in the list. Add the successor or remove it.",
} as const;
