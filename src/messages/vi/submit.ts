/** Vietnamese sentences of the submission gate. */
export const submit = {
  "submit.counts-differ":
    "Trang “{sheet}”: cột Tình trạng đếm {counted:number} nhiệm vụ “{condition}”, còn số liệu trong các dòng cho {rows:number}. Nhấn F9 để Excel tính lại; vẫn khác thì sửa ô Tình trạng đã bị gõ đè.",
  "submit.not-ready": "Còn {count:number} điểm chưa xong nên chưa xác nhận. Xem danh sách, sửa hoặc ghi lý do.",
  "submit.line": "Đã xác nhận sẵn sàng nộp lúc {time} ngày {day:date} ({tasks:number} nhiệm vụ, mã {code})",
  "submit.line-left":
    "Excel dừng giữa chừng: dòng xác nhận trên trang {sheets} còn dở. Xác nhận lại, hoặc xóa dòng đó.",
  "submit.line-broken": "ĐÃ SỬA SAU KHI XÁC NHẬN",
} as const;
