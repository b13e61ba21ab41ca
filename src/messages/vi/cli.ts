/** Vietnamese sentences of src/cli. */
export const cli = {
  "cli.help":
    "Cách dùng: npm run -s plan -- LỆNH … Các lệnh: {commands}. Thêm --json để lấy dữ liệu JSON, --lang en để dùng tiếng Anh. Xem docs/commands.md.",
  "cli.command-unknown": "Không có lệnh “{command}”. Các lệnh: {commands}.",
  "cli.too-few": "Thiếu tham số. Cách dùng: {usage}",
  "cli.too-many": "Thừa tham số “{argument}”. Cách dùng: {usage}",
  "cli.option-missing": "Thiếu --{option}. Cách dùng: {usage}",
  "cli.option-invalid": "Giá trị “{value}” của --{option} không đúng. Cách dùng: {usage}",
  "cli.argument-invalid": "Không hiểu tham số “{argument}”. Cách dùng: {usage}",
  "cli.file-missing": "Không tìm thấy tệp “{file}”. Kiểm tra lại đường dẫn.",
  "cli.file-unreadable": "Không đọc được “{file}”. Kiểm tra đó là tệp và có quyền đọc.",
  "cli.file-unwritable": "Không ghi được tệp “{file}”. Kiểm tra quyền ghi, hoặc đóng tệp nếu đang mở.",
  "cli.folder-missing": "Không có thư mục “{folder}”. Tạo thư mục trước.",
  "cli.output-kind": "Tệp kết quả “{file}” phải có đuôi {kinds}.",
  "cli.output-is-input":
    "Tệp kết quả “{file}” trùng với tệp đầu vào. Đặt tên khác: tệp đầu vào không bao giờ bị ghi đè.",
  "cli.workbook-unreadable": "“{file}” không phải sổ tính .xlsx đọc được. Chọn tệp khác.",
  "cli.plan-issued-on": "ngày {issuedOn:date}",
  "cli.plan-counts":
    "Nhóm: {sections:number}; nhiệm vụ: {tasks:number}; chỉ tiêu: {targets:number}; đầu việc trong lời văn: {duties:number}.",
  "cli.loaded": "Đã nạp {plans:number} kế hoạch, {tasks:number} nhiệm vụ vào “{file}”.",
  "cli.without-tasks":
    "“{number}” không có bảng nhiệm vụ nên bảng để trống. Thêm --duties để lấy {duties:number} việc giao làm nhiệm vụ.",
  "cli.accepted": "Không tính {count:number} chỗ để nguyên có lý do.",
  "cli.checked":
    "Đã kiểm tra {rows:number} nhiệm vụ theo ngày {asOf:date}: {error:number} lỗi, {warning:number} cảnh báo, {info:number} gợi ý.",
  "cli.rule-unknown": "Không có quy tắc “{rule}”. Các quy tắc: {rules}.",
  "cli.fix-label": "Sửa các lỗi chắc chắn",
  "cli.fixed": "Đã sửa {changed:number} ô, bỏ qua {skipped:number} ô; lưu vào “{file}”.",
  "cli.kind-unknown": "Không có loại phụ lục “{kind}”. Các loại: {kinds}.",
  "cli.reported": "Đã lập {count:number} phụ lục ({names}) vào “{file}”.",
  "cli.agency-valid": "“{text}” → {name}",
  "cli.agency-collective": "“{text}” → nhóm cơ quan",
  "cli.agency-not-yet": "“{text}” → {name} (chỉ có từ {since:date})",
  "cli.agency-ended": "“{text}” → {name} (kết thúc hoạt động {on:date})",
  "cli.agency-successor": "nay là: {name}",
  "cli.agency-unknown": "“{text}” → không rõ",
  "cli.deadline-due": "“{text}” → hạn chót {due:date}",
  "cli.deadline-open": "“{text}” → không có ngày hạn chót",
  "cli.deadline-unknown": "“{text}” → không hiểu",
} as const;
