export { formatDate, formatNumber, type Language, localTime } from "./format";
export { hasSentence, type MessageCode, say } from "./say";
