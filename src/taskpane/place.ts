/** The places of the pane, in the order of its tabs. */
export const placeIds = ["plan", "task", "check", "appendix", "submit"] as const;
export type PlaceId = (typeof placeIds)[number];
