/** The kinds of appendices, in the order they are offered. */
import type { ReportKind } from "../report-kind";
import { amendments } from "./amendments";
import { byAgency } from "./by-agency";
import { byPeriod } from "./by-period";
import { bySection } from "./by-section";
import { bySupervisor } from "./by-supervisor";
import { dueSoon } from "./due-soon";
import { overdue } from "./overdue";
import { planReport } from "./plan";
import { progress } from "./progress";
import { targets } from "./targets";

export const reportKinds: readonly ReportKind[] = [
  planReport,
  progress,
  byAgency,
  bySection,
  bySupervisor,
  byPeriod,
  overdue,
  dueSoon,
  targets,
  amendments,
];
