/** `npm run bench`: each room's measures, one after the other in one run. */
import { benchAgencies } from "./agency";
import { benchCheck } from "./check";
import { benchDeadlines } from "./deadline";
import { benchLiveCheck } from "./live-check";

for (const line of benchAgencies()) console.log(line);
for (const line of benchDeadlines()) console.log(line);
for (const line of await benchCheck()) console.log(line);
for (const line of await benchLiveCheck()) console.log(line);
