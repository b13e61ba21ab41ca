/** Vietnamese sentences of src/report. */
export const report = {
  "report.kind-unknown": "Không có loại phụ lục “{kind}”. Chọn một trong: {known}.",
  "report.no-plan": "Sổ này chưa có bảng nhiệm vụ. Nạp kế hoạch trước khi lập phụ lục.",
  "report.before-plan":
    "Ngày lấy số liệu {asOf:date} trước ngày ban hành {issuedOn:date} của văn bản {number}. Chọn ngày muộn hơn.",
  "report.no-tasks":
    "Kế hoạch này không có bảng nhiệm vụ nên không lập được phụ lục nhiệm vụ. Chọn phụ lục “Kết quả chỉ tiêu”, hoặc ghi nhiệm vụ vào bảng rồi lập lại.",
  "report.nothing-matches": "Không có nhiệm vụ nào phù hợp. Bỏ bớt điều kiện lọc hoặc chọn loại phụ lục khác.",
  "report.nothing-overdue": "Không có nhiệm vụ quá hạn tính đến ngày {asOf:date}. Không cần lập phụ lục này.",
  "report.nothing-due-soon": "Không có nhiệm vụ đến hạn trong {days} ngày tới, kể từ ngày {asOf:date}.",
  "report.no-targets": "Kế hoạch không có chỉ tiêu nào đọc được. Chọn loại phụ lục khác.",
  "report.no-amendments":
    "Chưa có đề xuất sửa đổi, bổ sung. Thêm cột “Đề xuất sửa đổi, bổ sung” vào bảng (nếu chưa có), điền đề xuất rồi lập phụ lục này.",
  "report.does-not-add-up":
    "Số liệu không khớp ở cột “{column}”, phụ lục chưa được lập. Chạy Kiểm tra, sửa các dòng báo lỗi, rồi lập lại.",
  "report.rows-unchecked":
    "{count:number} nhiệm vụ có ngày không đọc được, tính vào cột “Chưa xác định”. Chạy Kiểm tra để sửa trước khi nộp.",
  "report.status-unknown":
    "{count:number} nhiệm vụ có trạng thái không nằm trong danh sách, tính là chưa hoàn thành. Chạy Kiểm tra để sửa.",
  "report.completed-later":
    "{count:number} nhiệm vụ ghi ngày hoàn thành sau ngày lấy số liệu {asOf:date}: tính là chưa hoàn thành vào ngày đó.",
  "report.rows-filtered": "{count:number} nhiệm vụ không thuộc phạm vi đã chọn nên không có trong phụ lục.",
  "report.rows-doubled": "Bảng {table} có {count:number} dòng trùng mã nhiệm vụ: chỉ tính dòng đầu tiên của mỗi mã.",
  "report.rows-added": "Bảng {table} có {count:number} dòng không có trong kế hoạch đã nạp: vẫn tính vào phụ lục.",
  "report.rows-missing": "Bảng {table} thiếu {count:number} nhiệm vụ của kế hoạch: không tính vào phụ lục.",
  "report.changed-since": "SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP – lập lại phụ lục để cập nhật",
  "report.targets-of-all":
    "Chỉ tiêu không giao riêng cho đơn vị nào nên phụ lục chỉ tiêu gồm tất cả, không lọc theo đơn vị chủ trì.",
  "report.text-carried-on":
    "{count:number} dòng dài hơn một trang hoặc một dòng Excel nên được nối tiếp ở dòng sau: xem lại chỗ ngắt.",
  "report.columns-crowded":
    "Bảng có {columns:number} cột, chữ phải thu còn {size:number} pt và có từ bị ngắt. Bỏ bớt cột hoặc rút gọn nội dung.",
} as const;
