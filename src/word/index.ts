/** Appendices for Word: a .docx file and HTML for the clipboard. */
export { clipboardHtml } from "./clipboard-html";
export { reportDocument, type WordOptions } from "./report-document";
