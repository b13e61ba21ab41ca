/** Vietnamese sentences of src/deadline. */
export const deadline = {} as const;
