/** Vietnamese sentences of src/agency. */
export const agency = {
  "agency.registry-invalid": "Danh mục đơn vị không đúng mẫu tại {place}: {detail}. Sửa chỗ này rồi nạp lại.",
  "agency.registry-id-twice": "Mã đơn vị “{id}” có hai lần trong danh mục. Giữ lại một dòng.",
  "agency.registry-successor-unknown":
    "Đơn vị “{id}” có đơn vị kế thừa “{successor}” không có trong danh mục. Thêm đơn vị kế thừa hoặc bỏ ghi.",
  "agency.rows-no-header":
    "Không thấy cột tên đơn vị. Đặt một dòng tiêu đề có ô “Tên đơn vị” phía trên danh sách rồi nạp lại.",
  "agency.row-twice": "Dòng {row}: “{name}” đã có ở dòng {before}, dòng này không dùng. Xóa một trong hai dòng.",
  "agency.row-date-unreadable": "Dòng {row}, “{name}”: “{text}” không phải là ngày. Ghi theo mẫu ngày/tháng/năm.",
  "agency.row-dates-reversed": "Dòng {row}, “{name}”: ngày kết thúc trước ngày bắt đầu. Kiểm tra lại hai ngày.",
  "agency.row-id-invalid": "Dòng {row}: mã “{id}” có ký tự không dùng được, thay bằng “{used}”.",
  "agency.row-successor-unknown":
    "Dòng {row}, “{name}”: không có đơn vị “{successor}” trong danh mục. Thêm dòng cho đơn vị này hoặc sửa tên kế thừa.",
  "agency.alias-taken":
    "Dòng {row}: “{alias}” đang là tên của {owner}, không thể dùng cho {name}. Chọn cách viết khác.",
  "suggestion.same-name": "Nhiều đơn vị cùng tên này",
  "suggestion.initials": "“{text}” là chữ viết tắt",
  "suggestion.marks": "Khác dấu so với “{written}”",
  "suggestion.spelling": "Gần giống “{written}”",
  "suggestion.within": "“{written}” có nhắc tên đơn vị này",
  "suggestion.part": "“{written}” là một phần của tên",
  "suggestion.head-missing": "“{written}” thiếu hoặc khác từ đầu tên",
  "suggestion.elsewhere": "“{written}” trùng tên, nhưng ô này có thể nói về địa bàn khác",
  "suggestion.territory": "“{written}” thiếu cấp hành chính",
} as const;
