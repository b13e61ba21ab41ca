/** Heads of agency names, whatever the province or ministry: what a list distributes, and what begins a new name. The names themselves are the registry's. */
import { phraseSet } from "../phrase";

/** Territorial units, of today and of the district era. */
export const units = ["tỉnh", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận", "đặc khu"];

/** Units that a commune lies in. */
export const higherUnits = phraseSet(["tỉnh", "huyện", "thị xã", "thành phố", "quận", "tp", "tx"]);

export const communeUnits = phraseSet(["xã", "phường", "thị trấn", "đặc khu", "thôn", "tổ dân phố", "khu phố"]);

/** Whose the bodies of a list are, said once at its end: "Ban Tổ chức, Ban Nội chính Tỉnh ủy". */
export const owners = phraseSet([
  "tỉnh",
  "thành phố",
  "huyện",
  "thị xã",
  "quận",
  "tỉnh ủy",
  "thành ủy",
  "huyện ủy",
  "thị ủy",
  "quận ủy",
  "đảng ủy",
  "trung ương",
  "trung ương đảng",
  "hđnd tỉnh",
  "ubnd tỉnh",
  "quốc hội",
  "bộ",
]);

/** Parts of an agency with a place of their own. */
export const branches = phraseSet(["chi nhánh", "phân hiệu", "văn phòng đại diện", "phòng giao dịch"]);

/** Bodies that every unit has one of. */
export const territorial = ["ubnd", "hđnd", "công an", "đảng ủy", "huyện ủy", "ban chỉ huy quân sự"];

/** Heads that a cell writes once for several names: "Sở Tài chính, Xây dựng", "UBND huyện Triệu Sơn, Nông Cống". */
export const distributiveHeads: readonly string[] = [
  "sở",
  "bộ",
  "ban",
  "báo",
  "đài",
  "hội",
  "trường",
  "trường đại học",
  "đại học",
  "bệnh viện",
  "trung tâm",
  "chi cục",
  "cục",
  "vụ",
  "phòng",
  "viện",
  "công ty",
  "ngân hàng",
  ...units,
  ...territorial.flatMap((body) => [body, ...units.map((unit) => `${body} ${unit}`)]),
];

/** Heads that an ordinary list does not carry on from name to name: after "Ban Dân tộc" a bare "Nội chính" is no board yet. */
export const ownHeads: ReadonlySet<string> = new Set(["ban", "báo", "đài"]);

/** Names that begin like a ministry and are none. */
export const notMinistries: readonly string[] = ["bộ chỉ huy", "bộ tư lệnh", "bộ đội", "bộ chính trị"];

/** The same as phrases, to be found after "các"; the committees' heads are put together of body and unit instead. */
export const distributable = phraseSet(distributiveHeads.filter((head) => !head.includes("ubnd")));

/** What a management board may manage several of: "Ban Quản lý Khu kinh tế … và các khu công nghiệp" is one name. */
export const managedNouns = phraseSet(["khu", "kcn", "ccn", "cụm", "công trình", "dự án"]);

/** Who manages; a zone written without its board is read like the board. */
export const managers = phraseSet([
  "ban quản lý",
  "ban ql",
  "bql",
  "ban qlkkt",
  "ban qlda",
  "liên hiệp",
  "khu kinh tế",
  "kkt",
]);

/** Heads that are ordinary words too: they begin a name after a comma, not after "-" or "và" ("Công nghiệp - Viễn thông"). */
export const weakHeads = phraseSet([
  "viễn thông",
  "điện lực",
  "bưu điện",
  "thuế",
  "thống kê",
  "hải quan",
  "thư viện",
  "bảo tàng",
  "làng",
  "cụm",
  "cảng",
]);

/** Heads of agency names; with a capital they begin a new name inside a list. */
export const agencyHeads = phraseSet([
  "sở",
  "bộ",
  "ban",
  "ubnd",
  "hđnd",
  "ủy ban",
  "hội đồng",
  "chi cục",
  "cục",
  "tổng cục",
  "vụ",
  "trung tâm",
  "viện",
  "trường",
  "học viện",
  "đại học",
  "bệnh viện",
  "trạm",
  "công ty",
  "cty",
  "tổng công ty",
  "tct",
  "tập đoàn",
  "xí nghiệp",
  "nhà máy",
  "ngân hàng",
  "kho bạc",
  "bảo hiểm xã hội",
  "bhxh",
  "kbnn",
  "nhnn",
  "công an",
  "đồn",
  "hải quan",
  "thuế",
  "thống kê",
  "hội",
  "hiệp hội",
  "liên minh",
  "liên đoàn",
  "liên hiệp",
  "đoàn",
  "tỉnh đoàn",
  "tỉnh ủy",
  "thành ủy",
  "huyện ủy",
  "thị ủy",
  "đảng ủy",
  "đảng bộ",
  "báo",
  "đài",
  "thông tấn xã",
  "tổng liên đoàn",
  "bộ tư lệnh",
  "quân khu",
  "phân hiệu",
  "tạp chí",
  "văn phòng",
  "phòng",
  "thanh tra",
  "kiểm toán",
  "tòa án",
  "viện kiểm sát",
  "quỹ",
  "hợp tác xã",
  "htx",
  "vườn quốc gia",
  "khu bảo tồn",
  "khu quản lý",
  "đhqg",
  "đh",
  "bv",
  "ttyt",
  "hạt",
  "cảng vụ",
  "cảng",
  "đội",
  "tổ",
  "mặt trận",
  "mttq",
  "bql",
  "vp",
  "bưu điện",
  "điện lực",
  "viễn thông",
  "viettel",
  "vnpt",
  "bảo tàng",
  "thư viện",
  "nhà hát",
  "nhà xuất bản",
  "làng",
  "cụm",
  "chủ tịch",
  "thủ tướng",
  "chính phủ",
  "quốc hội",
  "huyện",
  "thị xã",
  "thành phố",
  "quận",
  "xã",
  "phường",
  "thị trấn",
  "đặc khu",
  "tp",
  "tx",
]);

/** Words that begin like a head and are none: "Xã hội", "Sở hữu trí tuệ", "Hội nhập", "Tổ chức". */
export const notHeads = phraseSet([
  "xã hội",
  "sở hữu",
  "hội nhập",
  "hội chợ",
  "hội nghị",
  "tổ chức",
  "báo chí",
  "báo cáo",
  "bộ máy",
  "bộ phận",
  "bộ môn",
  "ban hành",
  "phòng chống",
  "phòng cháy",
  "phòng ngừa",
  "phòng thủ",
  "phòng bệnh",
  "trường hợp",
  "đội ngũ",
  "quỹ đất",
  "đoàn kết",
  "đoàn thể",
  "viện trợ",
  "đại học tập",
  "công an xã hội",
  "thuế quan",
  "vụ việc",
  "hạt giống",
  "cảng biển",
  "thành phố thông minh",
]);
