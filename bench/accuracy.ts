/** `npm run accuracy`: how well agency and deadline cells are read, over the labelled sets. With --mistakes every miss is listed. */
import { agencyAccuracy, agencyAccuracyLines } from "./accuracy-agency";
import { deadlineAccuracyReport } from "./accuracy-deadline";

console.log(agencyAccuracyLines(agencyAccuracy()).join("\n"));
console.log(deadlineAccuracyReport({ mistakes: process.argv.includes("--mistakes") }));
