/** Vietnamese sentences of src/cli. */
export const cli = {} as const;
