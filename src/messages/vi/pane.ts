/** Vietnamese sentences of src/pane. */
export const pane = {} as const;
