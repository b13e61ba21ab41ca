/** Vietnamese sentences of src/sheet. */
export const sheet = {} as const;
