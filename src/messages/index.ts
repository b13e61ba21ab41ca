export { formatDate, formatNumber, hasSentence, type Language, type MessageCode, say } from "./say";
