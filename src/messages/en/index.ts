/** Every English sentence, one file a room of the house. */
import { agency } from "./agency";
import { appendix } from "./appendix";
import { check } from "./check";
import { cli } from "./cli";
import { deadline } from "./deadline";
import { document } from "./document";
import { excel } from "./excel";
import { pane } from "./pane";
import { report } from "./report";
import { sheet } from "./sheet";
import { submit } from "./submit";
import { task } from "./task";
import { workbench } from "./workbench";

export const en = {
  ...agency,
  ...appendix,
  ...check,
  ...cli,
  ...deadline,
  ...document,
  ...excel,
  ...pane,
  ...report,
  ...sheet,
  ...submit,
  ...task,
  ...workbench,
};
