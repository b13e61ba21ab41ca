/** Every Vietnamese sentence, one file a room of the house. */
import { agency } from "./agency";
import { appendix } from "./appendix";
import { check } from "./check";
import { cli } from "./cli";
import { columns } from "./columns";
import { deadline } from "./deadline";
import { document } from "./document";
import { excel } from "./excel";
import { list } from "./list";
import { pane } from "./pane";
import { report } from "./report";
import { sheet } from "./sheet";
import { submit } from "./submit";
import { task } from "./task";
import { workbench } from "./workbench";

export const vi = {
  ...agency,
  ...appendix,
  ...check,
  ...cli,
  ...columns,
  ...deadline,
  ...document,
  ...excel,
  ...list,
  ...pane,
  ...report,
  ...sheet,
  ...submit,
  ...task,
  ...workbench,
};
