/** Vietnamese sentences of src/agency. */
export const agency = {} as const;
