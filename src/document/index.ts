/** Documents in any form → Plans. */
export type { DocumentFile, DocumentTools, ImportedDocument } from "./import-document";
export { importDocument } from "./import-document";
export type { Alternatives } from "./stages/appendix";
