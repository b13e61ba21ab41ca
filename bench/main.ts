/** `npm run bench`: each room's measures, one after the other in one run. */
import { benchDeadlines } from "./deadline";

for (const line of benchDeadlines()) console.log(line);
