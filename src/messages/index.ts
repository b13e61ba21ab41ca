export { formatDate, formatNumber, type Language } from "./format";
export { hasSentence, type MessageCode, say } from "./say";
