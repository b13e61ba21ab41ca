/** The check of a calendar day that comes from outside. Apart from date.ts, so that what only counts days loads no zod. */
import { z } from "zod";
import { isIsoDate } from "./date";

export const isoDateSchema = z.string().refine(isIsoDate, "expected a calendar day YYYY-MM-DD");
