/** Vietnamese sentences of src/agency. */
export const agency = {
  "agency.registry-invalid": "Danh mục đơn vị không đúng mẫu tại {place}: {detail}. Sửa chỗ này rồi nạp lại.",
  "agency.registry-id-twice": "Mã đơn vị “{id}” có hai lần trong danh mục. Giữ lại một dòng.",
  "agency.registry-successor-unknown":
    "Đơn vị “{id}” có đơn vị kế thừa “{successor}” không có trong danh mục. Thêm đơn vị kế thừa hoặc bỏ ghi.",
} as const;
