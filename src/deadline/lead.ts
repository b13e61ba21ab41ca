/**
 * The words in front of a date, judged by what they are: what is done by it, whom it is sent to, the name of a paper, a fact.
 * All expect lower-case text, with all its marks or without any, from the last separator up to the date and its prefix.
 */

import { isUnmarked, withoutMarks } from "./letter";

/** Asks a pattern written with all marks, or its form without any where the words were typed so ("bao cao UBND tinh"). */
function eitherForm(marked: RegExp): (words: string) => boolean {
  const unmarked = new RegExp(withoutMarks(marked.source), marked.flags);
  return (words) => (isUnmarked(words) ? unmarked : marked).test(words);
}

const verbs =
  "hoàn thành|hoàn tất|thực hiện|triển khai|tổ chức|xong|dứt điểm|ban hành|trình|gửi|nộp|phê duyệt|thông qua|phấn đấu|dự kiến|tiến độ|deadline|bắt đầu|khởi công|khánh thành|nghiệm thu|bàn giao|công bố|thẩm định|khai trương|đưa vào|sử dụng|khai thác|vận hành|áp dụng|duy trì|tiếp tục|thí điểm|chính thức|thời hạn|hạn|thời gian|hoàn thiện|theo|cả|suốt|toàn|trong|thường xuyên|liên tục|hằng năm|hàng năm";
const doing = eitherForm(
  new RegExp(`^\\s*[-+•]?\\s*(?:(?:${verbs}|và|sẽ|phải|cần|được|ngay|việc|trước mắt|trước tiên|bước đầu)\\s*)+$`, "u"),
);

/** Nothing but verbs of doing: "phấn đấu hoàn thành". "Kết quả thực hiện năm 2025" names a report, so what stands before a verb counts. */
export function isDoing(words: string): boolean {
  return doing(words);
}

const sending = eitherForm(
  /^\s*[-+•]?\s*(?:hoàn thành,?\s*)?(?:báo cáo|trình|gửi|nộp)\s+(?:(?:về|lên|cho|tại)\s+)?(?:ubnd|ủy ban|uỷ ban|hđnd|hội đồng|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|đảng ủy|btv|ban|bộ|sở|cục|vụ|công an|chính phủ|thủ tướng|trung ương|quốc hội|văn phòng|chủ tịch|lãnh đạo|thường trực|cấp|cơ quan|tỉnh|thành phố)(?!.*(?:kết quả|kế hoạch|đề án|chương trình|dự án|nghị quyết|luật|quy hoạch|kỳ họp|phiên họp|hội nghị|đại hội|tình hình|công tác|số liệu|dự toán|thực hiện|danh mục|chỉ tiêu|nhiệm vụ|phương án|đánh giá|tổng kết|sơ kết|thống kê|số\s*$))/u,
);

/** "báo cáo UBND tỉnh": a verb of sending and whom to, none of the papers that carry a date in their name. */
export function isSending(words: string): boolean {
  return sending(words);
}

const makes = eitherForm(
  /^\s*[-+•]?\s*(?:(?:phấn đấu|dự kiến|phải|cần|cơ bản)\s+)*(?:hoàn thành|hoàn thiện|ban hành|trình|xây dựng|tham mưu|phê duyệt|thông qua|thẩm định|khởi công|khánh thành|bàn giao|nghiệm thu|công bố)\s/u,
);
const periodical = eitherForm(
  /(?<![\p{L}\p{M}])(?:kế hoạch|chương trình|báo cáo|công tác|nhiệm vụ|kết quả|tình hình|số liệu|dự toán|quyết toán|kinh phí|vốn|ngân sách|chỉ tiêu|hội nghị|sơ kết|tổng kết|đánh giá|kỳ họp|phiên họp|đại hội|giao ban|thu chi|thi đua|phong trào|danh mục|lịch|thông báo|kết luận|công văn|biên bản|đợt|lương|sản lượng)(?![\p{L}\p{M}])/u,
);

/** "hoàn thành đề án": what is made by the date, and nothing that is made for each month or quarter and named by it. */
export function isMaking(words: string): boolean {
  return makes(words) && !periodical(words);
}

const paper = eitherForm(
  /(?<![\p{L}\p{M}])(?:đề án|dự án|kế hoạch|chương trình|chiến lược|quy hoạch|nghị quyết|chỉ thị|quyết định|luật|nghị định|thông tư|kết luận|chỉ tiêu|định hướng|tờ trình|phương án|giai đoạn|thời kỳ)(?![\p{L}\p{M}])/u,
);
const fact = eitherForm(
  /(?<![\p{L}\p{M}])(?:hiệu lực|số liệu|kết quả|tình hình|so với|cùng kỳ|trên cơ sở|căn cứ|kế thừa|quá hạn|trễ hạn|chậm tiến độ|tồn đọng|giải ngân|phát sinh|lũy kế|luỹ kế|tính|thành lập|kỷ niệm|thay cho|thay thế|chuyển|lùi|dời|điều chỉnh|ít nhất|tối thiểu|sớm nhất|nợ|nghỉ|ổn định|kỳ báo cáo|kỳ đánh giá|chốt)(?![\p{L}\p{M}])/u,
);
const heading = eitherForm(
  /^\s*[-+•]?\s*(?:mục tiêu|lộ trình|mốc|(?:trong )?(?:khoảng )?thời gian|(?:thời gian|thời hạn|tiến độ|thời điểm)(?:\s+(?:thực hiện|hoàn thành|triển khai))?|(?:kể\s+)?từ ngày (?:ký|ban hành))\s*$/u,
);
const act = [
  "ban hành|biên soạn|bàn|bàn giao|bán|báo cáo|bảo dưỡng|bình xét|bình chọn|bảo trì|bảo vệ|bảo đảm|bầu|bầu cử|bắt đầu|bố trí",
  "bồi dưỡng|bồi thường|bổ nhiệm|bổ sung|chi|chi trả|chia sẻ|cho chủ trương|cho thuê|cho ý kiến|chuyển",
  "chuyển đổi|chuẩn bị|chuẩn hóa|chăm sóc|chấm|chấm dứt|chỉ đạo|chọn|chốt phương án|chủ trì|chứng nhận|cung cấp",
  "cài đặt|ổn định|có(?!\\s+(?:thể|mặt|hộ khẩu|tên|con|chồng|vợ|đất|nhà))|công bố|công chiếu|công khai|công nhận|cải thiện|cải tạo|cấp|cập nhật|cắm|cắm mốc|cắt|cắt giảm",
  "cụ thể hóa|củng cố|cứng hóa|cử|di dời|diễn tập|duy trì|duy tu|dự kiến|dự thảo|dựng|gia hạn|giao|giám sát",
  "giám định|giải ngân|giải phóng|giải quyết|giải thể|giải trình|giảm|giới thiệu|góp ý|gắn|gặp mặt|gửi",
  "hiệp thương|hoàn thiện|hoàn thành|hoàn ứng|huy động|hình thành|hướng dẫn|học tập|họp|hỗ trợ|hội thảo",
  "hợp nhất|hủy|in|khai báo|khai thác|khai trương|khen thưởng|khuyến khích|khám|khánh thành|khảo sát|khắc phục",
  "khởi công|khởi động|kiến nghị|kiểm kê|kiểm toán|kiểm tra|kiểm định|kiện toàn|kê khai|kêu gọi|kích hoạt|ký",
  "kỷ niệm|kết nạp|kết nối|kết thúc|kỷ luật|liên thông|luân chuyển|làm|làm rõ|làm việc|lưu trữ|lấy|lấy ý kiến|lập",
  "lắp đặt|lựa chọn|miễn nhiệm|mua|mua sắm|mời|mở|mở rộng|nghiên cứu|nghiệm thu|nhận|(?<!thu\\s)nhập|niêm yết|nâng",
  "nâng cấp|nạo vét|nộp|phát huy|phát hành|phát triển|phát động|phân bổ|phân công|phân cấp|phân loại|phân tích",
  "phê chuẩn|phê duyệt|phản biện|phản hồi|phấn đấu|phối hợp|phổ biến|quy hoạch|quy định|quyết toán|quyết định",
  "quán triệt|quản lý|quảng bá|ra|ra mắt|ra quân|rà|rà phá|rà soát|rút ngắn|soạn thảo|sáp nhập|sơ kết|sắp xếp",
  "số hoá|số hóa|sử dụng|sửa|sửa chữa|sửa đổi|tham gia|tham mưu|tham vấn|thanh toán|thanh tra|thay|thay thế",
  "theo dõi|thi công|thu(?!\\s+(?:ngân sách|nhập))|thu hoạch|thu hút|thu hồi|thu thập|thu xếp|thuê|thành lập|thí điểm|thông báo|thông qua",
  "thăm|thẩm tra|thẩm định|thể chế hóa|thống kê|thực hiện|thực hành|tinh giản|tiêm|tiêu hủy|tiến hành|tiếp nhận",
  "tiếp thu|trang bị|trao|triển khai|truyền thông|trình|trả|trả lời|trồng|tu bổ|tuyên truyền|tuyển|tuyển dụng",
  "tách|tái cấu trúc|tích hợp|tăng(?!\\s+trưởng)|tăng cường|tạm ứng|tạo|tất toán|tập huấn|tập hợp|tập trung|tặng|tọa đàm",
  "tổ chức|tổng hợp|tổng kết|uỷ quyền|viết|vận hành|vận động|vẽ|vệ sinh|xem xét|xin|xong|xoá|xuất bản|xác minh",
  "xác nhận|xác định|xây|xây dựng|xây lắp|xét|xóa|xúc tiến|xếp|xử lý|xử phạt|yêu cầu|áp dụng|điều chỉnh",
  "điều tra|điều động|đo|đo đạc|đào tạo|đánh giá|đón|đôn đốc|đăng|đăng ký|đơn giản hóa|đưa|đạt|đảm bảo|đấu giá",
  "đấu thầu|đầu tư|đẩy mạnh|đặt|đề nghị|đề xuất|định giá|đối chiếu|đối thoại|đồng bộ|ủy quyền|ứng dụng|ứng phó",
  "ban giao|biểu dương|bàn thảo|bố cục|cam kết|chi tiết hóa|cho phép|chuẩn hoá|chuẩn y|chạy thử|chỉnh lý",
  "chỉnh sửa|chỉnh trang|chứng thực|cải cách|cấp phát|cấp đổi|cất nóc|cụ thể hoá|dự trù|giao nộp|giải toả",
  "giải tỏa|gộp|gỡ bỏ|hiến kế|hiệu chỉnh|hoàn trả|hoàn tất|hòa mạng|hướng nghiệp|hợp long|hủy bỏ|khoanh vùng",
  "khoanh định|khôi phục|khơi thông|kiến tạo|kiểm thử|ký kết|kết xuất|lan tỏa|làm mới|lên kế hoạch|lồng ghép",
  "mã hóa|nhân rộng|nhận diện|nhập liệu|nộp lưu|phát sóng|phân giao|phân khai|phân luồng|phân quyền|phản ánh",
  "phục dựng|phục hồi|phủ sóng|quy đổi|rút gọn|san lấp|sao lưu|thu gom|tháo gỡ|thông tuyến|thông xe",
  "thẩm duyệt|thực thi|tinh gọn|tiếp tục|truy thu|trình bày|trùng tu|tôn tạo|tôn vinh|tạo lập|tải lên",
  "tổng duyệt|tổng rà soát|tổng điều tra|vinh danh|vào cuộc|xoá bỏ|xuất khẩu|xác lập|xây mới|xóa bỏ|đóng góp",
  "đóng điện|đúc kết|đăng tải|đấu nối|đề cử|đồng thuận",
  "bao phủ|bác bỏ|bám sát|bê tông hóa|bình ổn|bóc tách|bù đắp|bảo hộ|bảo lưu|bảo quản|bảo tồn|bốc thăm",
  "cai nghiện|can thiệp|chia tách|cho vay|chạy|chấn chỉnh|chấp thuận|chất vấn|chế biến|chế tạo|chỉ định|cài",
  "cân nhắc|cân đối|công chứng|cơ cấu|cơ giới hóa|cưỡng chế|cải tiến|cảnh báo|cổ phần hóa|cứu trợ|di chuyển",
  "dẫn dắt|dọn dẹp|dồn điền|dỡ bỏ|dự báo|ghi hình|ghi nhận|gia cố|giúp đỡ|giải đáp|giữ gìn|giữ vững|gây dựng",
  "gìn giữ|góp vốn|hiện thực hóa|hiện đại hóa|hiệu đính|hoàn chỉnh|hoàn công|hoàn thuế|hoạch định|hòa giải",
  "hưởng ứng|hạn chế|hệ thống hóa|hợp thức hóa|khoanh nuôi|khoá sổ|khuyến nghị|khép kín|khóa sổ|khảo nghiệm",
  "khống chế|khởi tạo|khử trùng|kiên cố hóa|kiểm chứng|kiểm duyệt|kiểm dịch|kiểm soát|kiểm điểm|kiểm đếm",
  "liên kết|loại bỏ|luật hóa|lãnh đạo|lên lịch|lượng hóa|mô phỏng|nghe|ngăn chặn|ngầm hóa|nhân giống|nhắc nhở",
  "nhựa hóa|niêm phong|nắm bắt|nối mạng|nội địa hóa|phá bỏ|phá dỡ|phát hiện|phát quang|phát thanh|phân hạng",
  "phân vùng|phân định|phê bình|phòng ngừa|phỏng vấn|phụ trách|phục vụ|phủ kín|phủ xanh|quan trắc|quyên góp",
  "quyết nghị|quản trị|rút|san gạt|sao chụp|siết chặt|so sánh|soát xét|suy tôn|sàng lọc|sát hạch|sưu tầm",
  "thanh lý|thanh thải|thi hành|thi tuyển|thiết kế|thiết lập|thoái vốn|thoả thuận|thuyết minh|thuyết trình",
  "tháo dỡ|thâm canh|thúc đẩy|thương mại hóa|thỏa thuận|thống nhất|thử nghiệm|thực nghiệm|tin học hóa|tiến cử",
  "tiếp cận|tiếp dân|tiếp xúc|tiết kiệm|tranh thủ|tri ân|triệt phá|triệu tập|truy cứu|truy quét|truy tặng",
  "truyền tải|trích lập|trích nộp|trưng bày|trưng cầu|trực|tu sửa|tuyên dương|tuần tra|tái bản|tái cơ cấu",
  "tái lập|tái thiết|tái định cư|tìm hiểu|tìm kiếm|tích tụ|tính toán|tư vấn|tập kết|tối ưu hóa|vận chuyển",
  "vận dụng|xác thực|xã hội hóa|xử lí|đa dạng hóa|điều hành|điều phối|điều tiết|điện khí hóa|đàm phán|đào đắp",
  "đóng cửa|đóng thầu|đúc rút|đấu tranh|đẩy lùi|đẩy nhanh|đền bù|định vị|đối soát|đổi mới|động viên|ưu tiên",
  "ươm tạo",
].join("|");
const manner =
  "(?:phấn đấu|dự kiến|phải|cần|sẽ|kịp|trước mắt|trước tiên|bước đầu|cơ bản|chính thức|tiếp tục|khẩn trương|chủ động|kịp thời|tập trung|cùng|và|để|rồi|tự|đồng thời|trong đó|theo đó)";
const acting = eitherForm(new RegExp(`^\\s*[-+•*]?\\s*(?:${manner}\\s+)*(?:${act})(?![\\p{L}\\p{M}])`, "u"));
const anyAct = eitherForm(new RegExp(`(?<![\\p{L}\\p{M}])(?:${act})(?![\\p{L}\\p{M}])`, "u"));
/** Who is to act, or a passive: then a fact is not far. */
const actor = eitherForm(
  /^\s*[-+•*]?\s*(?:và |đối với |riêng |trong đó |đồng chí )*(?:(?:tất cả )?(?:các|những|từng) )?(?:sở|ngành|ubnd|ủy ban|uỷ ban|bộ|ban|cục|vụ|văn phòng|hđnd|công an|quân đội|chủ tịch|cấp|đơn vị|cơ quan|tỉnh|thành phố|phòng|trung tâm|đảng ủy|tỉnh ủy|tỉnh uỷ|thành ủy|thường trực|bí thư|giám đốc|thủ trưởng|lãnh đạo|trường|bệnh viện|ngân hàng|kho bạc|tòa án|viện|mặt trận|hội|đoàn|liên đoàn|xã|phường|huyện|địa phương|bql|bcđ|bch|mttq|chi cục|tổng cục|tổ(?! chức)|tiểu ban|nhóm|chi bộ|đảng bộ|chính quyền|chủ đầu tư|nhà thầu|đồng chí|thường vụ|thanh tra|hiệp hội|học viện|khoa|người đứng đầu|cơ sở giáo dục|cán bộ phụ trách|thể thao và du lịch|thương binh và xã hội|khoa học và công nghệ|kỳ họp|hội nghị)(?![\p{L}\p{M}]| (?:hợp|án|việc|hồ sơ|tiêu chí|chỉ số|tài liệu|luật)(?![\p{L}\p{M}]))(?!.*(?<![\p{L}\p{M}])(?:đã|được|chưa|bị|nghỉ|đủ|đạt|sinh|giảm|tăng|không|còn)(?![\p{L}\p{M}]))/u,
);
const product = eitherForm(
  /^\s*(?:sản phẩm|đề án|kế hoạch|nghị quyết|quyết định|chương trình|tờ trình|phương án|dự thảo)(?![\p{L}\p{M}]).*(?:hoàn thành|ban hành|trình|thông qua|phê duyệt)\s*$/u,
);
const founded = eitherForm(
  /(?<![\p{L}\p{M}])(?:xã|phường|đơn vị|cơ quan|doanh nghiệp|hợp tác xã|trường|tổ chức|trung tâm|công ty|hội|dự án|công trình)(?:\s+\p{L}+){0,3}\s+(?:thành lập|sáp nhập|hợp nhất|chia tách|giải thể|tiếp nhận|đi vào|khởi công)(?![\p{L}\p{M}])|^\s*(?:quyết định|quy hoạch|quy định|hướng dẫn|kiến nghị|phản ánh|dự thảo|nghị quyết|kế hoạch|đề án|văn bản|giấy \p{L}+)\s+(?:được\s+)?(?:ban hành|phê duyệt|ký|công bố|thông qua|cấp|gửi)(?:\s+đến)?\s*$/u,
);
const things = eitherForm(
  /(?<![\p{L}\p{M}])(?:các|những|số|toàn bộ)\s+(?:văn bản|dự án|hồ sơ|công trình|nhiệm vụ|quyết định|nghị quyết|đề án|kế hoạch|thủ tục|vụ việc|giấy|hợp đồng|gói thầu|tài sản|quy hoạch|khoản|trường hợp|đối tượng|hộ|người|cán bộ|công chức)(?![\p{L}\p{M}]).*(?:ban hành|phê duyệt|khởi công|hoàn thành|thành lập|cấp|giao|nộp|xây dựng|đầu tư|thực hiện|triển khai|trình|bổ nhiệm)\s*$/u,
);

/** Words that take the date for a paper's horizon or a fact: "đề án … đến năm 2030", "có hiệu lực từ", "số liệu đến". */
export function namesOtherwise(words: string): boolean {
  return paper(words) || fact(words);
}

/** What only somebody who was told to does: whoever stands in front of it, it is a task. */
const told = eitherForm(
  /(?<![\p{L}\p{M}])(?:tham mưu|chủ trì|phối hợp|phụ trách|cho ý kiến|hoàn thiện)(?:\s+(?:thực hiện|triển khai))?\s*$/u,
);

/** What is done ("kết nối dữ liệu"), who does it, or a label of the term ("thời gian"). */
export function isTask(words: string): boolean {
  return heading(words) || acting(words) || actor(words) || told(words);
}

/** The last thing of a list of things done: "bàn giao tài sản, hồ sơ". `clause` is `words` with what stands before the comma. */
export function endsTask(words: string, clause: string): boolean {
  return words !== clause && !anyAct(words) && acting(clause) && !namesOtherwise(words);
}

/** Things told apart by a date: "rà soát các văn bản ban hành trước", "các xã thành lập trước", "quyết định ban hành trước". */
export function tellsThingsApart(words: string): boolean {
  return things(words) || founded(words);
}

/** Like `isTask`, and nothing in it that has a date of its own: "vận hành hệ thống từ". */
export function isActing(words: string): boolean {
  return heading(words) || (acting(words) && !namesOtherwise(words));
}

/** "kế hoạch ban hành trong": a paper and what is done with it; "trước" may also tell which papers are meant. */
export function isProduct(words: string): boolean {
  return product(words);
}

const record = eitherForm(
  /^\s*[-+•]?\s*(?:các |những )?(?:số liệu|kết quả|tình hình|tổng số|tỷ lệ|so với|trên cơ sở|căn cứ|kế thừa|không phát sinh|phát sinh|thay cho|thay thế|theo)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?:đã|từng)\s|^\s*(?:chỉ )?áp dụng (?:đối với|cho)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?:tiếp nhận|phát sinh|tuyển dụng|ký kết|tồn đọng|nghỉ hưu|nghỉ việc|đủ tuổi|chuyển tiếp|chậm tiến độ|dở dang|đến hạn|quá hạn|sinh|hiệu lực|giá trị|hết hạn|diễn ra|xảy ra|trái phép|trước|cũ)\s*$/u,
);

/** Words that record what was: "kết quả đạt được trong", "đã nộp trước", "hồ sơ tiếp nhận trước". */
export function isRecord(words: string): boolean {
  return record(words);
}
