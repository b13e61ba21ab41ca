/** The kinds of appendices, in the order they are offered. */
import type { ReportKind } from "../report-kind";
import { byAgency } from "./by-agency";
import { planReport } from "./plan";

export const reportKinds: readonly ReportKind[] = [planReport, byAgency];
