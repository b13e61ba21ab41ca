/** Vietnamese sentences of src/excel. */
export const excel = {
  "work.cancelled": "Đã hủy. Không có gì thay đổi.",
} as const;
