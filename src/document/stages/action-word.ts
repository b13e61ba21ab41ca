/** The verbs that administrative sentences begin with: where a name of agencies ends and what they are to do begins. */

/** Words that begin what is to be done: no name of a group of agencies holds them. */
export const actionWord = new RegExp(
  `\\s(?:${[
    "khẩn trương|tham mưu|(?<!đầu tư\\s)xây dựng|ký(?=\\s(?:cam kết|kết|ban hành))|thực hiện|triển khai|rà soát|tổ chức|hướng dẫn|đẩy mạnh|tăng cường|tập trung|thường xuyên",
    "chủ động|tiếp tục|nghiên cứu|huy động|tiến hành|hoàn thiện|phối hợp|theo dõi|đôn đốc|kiểm tra|hỗ trợ|(?<![Đđ]ào\\s)tạo|lãnh đạo|chỉ đạo",
    "đề xuất|lập|ưu tiên|đổi mới|nâng cao|phát triển|quán triệt|tuyên truyền|khai thác|bảo đảm|đảm bảo|thúc đẩy|thu hút|kêu gọi",
    "đánh giá|ban hành|bố trí|cân đối|(?<![Dd]ịch vụ\\s)tổng hợp|báo cáo|xác định|cụ thể hóa|cụ thể hoá|phát huy|mở rộng|kiện toàn|chuẩn bị",
    "cung cấp|gắn|đấu mối|đầu mối|căn cứ|trên cơ sở|để|nhằm|vận động|giám sát|thẩm định|giải quyết|xử lý|tháo gỡ|hoàn thành",
    "khuyến khích|chú trọng|kịp thời|nhanh chóng|quyết liệt|duy trì|phân công|kết nối|(?<![Cc]ông nghệ\\s)thông tin|tích cực|nghiêm túc|phát động",
    "vận hành|sử dụng|đưa|thành lập|tham gia|phê duyệt|(?<!(?:chương|quá|công|tờ|quy|lộ|giáo|Công)\\s)trình|quyết định|gửi|hoàn chỉnh|(?<![Bb]an\\s)quản lý|cắt giảm|giảm|tăng|rút ngắn",
    "số hóa|số hoá|công bố|công khai|cập nhật|khảo sát|thống kê|biên soạn|sửa đổi|bổ sung|bãi bỏ|phổ biến|sơ kết|tổng kết",
    "phản ánh|đăng tải|đăng ký|thông báo|giới thiệu|nắm bắt|bám sát|chấp hành|tuân thủ|lồng ghép|xem xét|bàn giao|tự|quan tâm",
    "khen thưởng|biểu dương|cử|chịu trách nhiệm|phân bổ|phân luồng|kiểm soát|khắc phục|ứng phó|sơ tán|di dời|tiếp nhận|tập huấn",
    "trực tiếp|(?<![Qq]uản lý và\\s)điều hành|điều phối|nâng cấp|giải ngân|tính toán|xuất cấp|chi trả|cung ứng|niêm yết|đàm phán|ngăn chặn|thẩm tra",
    "dự báo|cảnh báo|công nhận|(?<!nuôi\\s)trồng|mở|kiểm đếm|tuần tra|rà|tính|thu gom|hoạch định|tiếp cận|nhân rộng|củng cố|bồi dưỡng",
    "là(?=\\s(?:cơ quan|đơn vị|bộ phận|đầu mối))|mời|áp dụng|luân phiên|phát sóng|xóa|xoá|khởi công|nghiệm thu|nhận(?=\\sgiúp)|chi tiết hóa|chi tiết hoá|tiêm|làm(?=\\s(?:sạch|tốt|rõ|việc|chủ))|phủ sóng|lắp đặt|nạo vét|thi hành(?!\\sán)",
  ].join("|")})(?=[\\s,;:.]|$)`,
  "u",
);

/** Whether a text begins with what is to be done: behind a colon, "Phối hợp với …" is no name. */
export function beginsAction(text: string): boolean {
  return actionWord.exec(` ${text.trim().toLocaleLowerCase("vi")}`)?.index === 0;
}
