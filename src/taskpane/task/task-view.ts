/** The two views of the place Nhiệm vụ. */
export const taskViews = ["task", "agencies"] as const;
export type TaskView = (typeof taskViews)[number];
