/** The views of the place Nhiệm vụ. */
export const taskViews = ["task", "list", "agencies"] as const;
export type TaskView = (typeof taskViews)[number];
