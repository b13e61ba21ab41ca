/** Vietnamese sentences of src/document. */
export const document = {
  "document.file-empty": "Tệp “{name}” không có nội dung. Chọn tệp khác.",
} as const;
