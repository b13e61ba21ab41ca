/** Vietnamese sentences of src/check. */
export const check = {} as const;
