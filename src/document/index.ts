/** Documents in any form → Plans. */
export type { DocumentFile, DocumentTools, ImportedDocument } from "./import-document";
export { importDocument } from "./import-document";
