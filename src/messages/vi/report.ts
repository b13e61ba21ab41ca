/** Vietnamese sentences of src/report. */
export const report = {} as const;
