/** Import before any schema: zod would try `new Function` for speed, which the pane's content security policy refuses and reports. */
import { z } from "zod";

z.config({ jitless: true });
