/** Vietnamese sentences of src/sheet. */
export const sheet = {
  "sheet.how-to-fill":
    "Chỉ điền các cột nền trắng, từ “Trạng thái” trở đi. Cột nền xám là nội dung kế hoạch đã ban hành, không sửa. Cột “Tình trạng” tự tính.",
  "sheet.how-to-fill-targets":
    "Chỉ điền các cột nền trắng: kết quả đạt được, đánh giá, ghi chú. Cột nền xám là chỉ tiêu của kế hoạch, không sửa.",
  "sheet.status-title": "Trạng thái",
  "sheet.status-prompt":
    "Chọn một giá trị trong danh sách. Việc đã xong chọn “Đã hoàn thành”, rồi điền “Ngày hoàn thành”.",
  "sheet.status-alert": "Chỉ dùng một trong các giá trị của danh sách. Chọn Hủy, rồi chọn lại từ mũi tên ở bên phải ô.",
  "sheet.completed-title": "Ngày hoàn thành",
  "sheet.completed-prompt":
    "Nhập ngày ban hành văn bản, sản phẩm, dạng ngày/tháng/năm. Ví dụ: 15/03/2026. Chưa xong thì để trống.",
  "sheet.date-alert": "Ô này chỉ nhận ngày, dạng ngày/tháng/năm. Ví dụ: 15/03/2026. Chọn Hủy, rồi nhập lại.",
  "sheet.due-title": "Hạn chót",
  "sheet.due-prompt":
    "Ngày cuối cùng còn đúng hạn, đọc từ cột “Thời hạn”. Để trống nếu nhiệm vụ không có thời hạn cụ thể.",
  "sheet.internal-due-title": "Thời hạn nội bộ",
  "sheet.internal-due-prompt":
    "Ngày đơn vị tự đặt để kịp thời hạn của kế hoạch, dạng ngày/tháng/năm. Không tính vào báo cáo.",
  "sheet.agency-title": "Đơn vị",
  "sheet.agency-prompt": "Chọn trong danh sách hoặc gõ tên. Nhiều đơn vị thì cách nhau bằng dấu phẩy.",
  "sheet.agency-alert":
    "Tên này không có nguyên văn trong trang “Danh mục”. Giữ lại nếu ô ghi nhiều đơn vị hoặc tên đúng như văn bản.",
  "sheet.baseline-absent": "Sổ này không có bản gốc của kế hoạch. Nạp lại kế hoạch để đối chiếu được.",
  "sheet.baseline-newer":
    "Bản gốc của kế hoạch do phiên bản mới hơn ghi (dạng {version}). Cập nhật phần mềm, rồi mở lại sổ này.",
  "sheet.baseline-part-missing":
    "Bản gốc của kế hoạch thiếu phần {part}/{parts}: trang ẩn “_SoKeHoach” đã bị xóa dòng. Nạp lại kế hoạch để đối chiếu được.",
  "sheet.baseline-damaged":
    "Bản gốc của kế hoạch không còn nguyên vẹn: trang ẩn “_SoKeHoach” đã bị sửa. Nạp lại kế hoạch để đối chiếu được.",
} as const;
