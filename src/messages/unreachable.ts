/** What can be said before any language is there: that its sentences could not be fetched. In both languages, so short. */
export const unreachable = {
  vi: "Không tải được ngăn Sổ Kế hoạch. Kiểm tra kết nối mạng rồi thử lại.",
  en: "The pane could not be loaded. Check the network, then try again.",
  retry: "Thử lại · Try again",
} as const;
