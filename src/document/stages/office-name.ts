/**
 * Names of offices by their form: "Phòng Văn hóa - Xã hội", "Báo và Phát thanh, Truyền hình Phú Thọ". Every province has offices
 * that no registry knows; what is written where an office stands, and reads like one, is one.
 */

const heads =
  /^(?:Sở|SỞ|Ban|BAN|Phòng|PHÒNG|Văn phòng|VĂN PHÒNG|Ủy ban|ỦY BAN|Uỷ ban|UBND|HĐND|UBMTTQ|Hội|HỘI|Hiệp hội|Công an|CÔNG AN|Trung tâm|TRUNG TÂM|Tổng cục|Chi cục|CHI CỤC|Cục|CỤC|Vụ|Viện|Trường|Học viện|Đài|Báo|Đảng ủy|Đảng uỷ|Đảng đoàn|Thuế|Chi bộ|Đoàn|Tỉnh đoàn|Thành đoàn|Xã đoàn|Tổng Liên đoàn|Liên đoàn|Liên hiệp|Liên minh|Mặt trận|Ngân hàng|Kho bạc|Thanh tra|Tòa án|Toà án|Viện kiểm sát|Bảo hiểm|Tổng công ty|Công ty|Tập đoàn|Bệnh viện|Trạm|Tổ|Bộ|BỘ|Thường trực|Ban quản lý|Ban Quản lý|Hạt|Quỹ|Nhà|VP|TT)\s+(?:(?:và|các)\s+)?/u;
const posts =
  /^(?:Các\s+)?(?:Thủ trưởng|Bộ trưởng|Thứ trưởng|Thống đốc|Tổng Thanh tra|Chủ nhiệm|Viện trưởng|Chánh án|Tư lệnh|Phó Thủ tướng|Chủ tịch|Phó Chủ tịch|Giám đốc|Người đứng đầu|Chánh Văn phòng|Chánh văn phòng|Trưởng|Bí thư|Tổng Giám đốc|Hiệu trưởng|Cục trưởng)\s+(?!Hồ Chí Minh)/u;
const post =
  /(?<!\p{L})(?:phó\s+)?(?:bộ trưởng|thứ trưởng|giám đốc|chủ tịch|thủ trưởng|thống đốc|chánh văn phòng|chủ nhiệm|tổng thanh tra|viện trưởng|chánh án|bí thư|cục trưởng|vụ trưởng|hiệu trưởng|người đứng đầu)(?!\p{L})/giu;

/** A text without the posts in it: who heads an office stands for it. */
export function withoutPosts(text: string): string {
  return text.replace(post, " ");
}

/** What follows the head of a name: a capital, or the place it belongs to. */
const goesOn =
  /^(?:\p{Lu}|(?:xã|phường|tỉnh|thành phố|huyện|quận|thị xã|đặc khu|cấp|cơ quan|đơn vị|sở|ban|ngành|phòng|đô thị|doanh nghiệp)(?=[\s,;]|$))/u;
const longest = 30;

/** Whether a text begins with a name of that form. */
export function beginsOffice(text: string): boolean {
  return [heads, posts].some((pattern) => {
    const head = pattern.exec(text);
    return head !== null && goesOn.test(text.slice(head[0].length));
  });
}

/** Whether a text has the form of one or more names of offices or of those who head them; what it says is not looked at. */
export function namesOffice(text: string): boolean {
  return beginsOffice(text) && text.split(" ").length <= longest;
}

const groupNoun =
  /^(?:các|những|mọi|toàn thể|tất cả các|một số)\s+(?:sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|tổ chức|đoàn|doanh nghiệp|hợp tác xã|hiệp hội|hội|trường|cấp|xã|phường|huyện|tỉnh|thành|thị|thôn|tổ|ủy|uỷ|ubnd|hđnd|phòng|trung tâm|công ty|nhà|ngân hàng|chủ|đồng chí|thủ trưởng|giám đốc|đảng|chi|khu|ấp|bản|vụ|cục|viện|đài|báo|cơ sở|tập đoàn|quỹ|lực lượng|đại biểu|thường trực|tiểu ban|tổng|chức|hộ|quận|đặc khu|mặt trận|bệnh viện|trạm)(?=[\s,;.:]|$)/iu;

/** Whether "các …" names those who do things, not things: "các sở, ngành", and not "các chỉ tiêu chủ yếu". */
export function namesGroup(text: string): boolean {
  return !/^(?:các|những|mọi|toàn thể|tất cả các|một số)\s/iu.test(text) || groupNoun.test(text);
}
