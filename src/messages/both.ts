/** Imported for its effect by doors that speak both languages from the start: the terminal, the workbench, the tests. */
import { en } from "./en/index";
import { learn } from "./say";
import { vi } from "./vi/index";

learn("vi", vi);
learn("en", en);
