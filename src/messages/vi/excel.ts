/** Vietnamese sentences of src/excel. */
export const excel = {
  "work.cancelled": "Đã hủy. Không có gì thay đổi.",
  "excel.not-there": "Không tìm thấy Excel. Mở ngăn này từ trong Excel.",
  "excel.too-old": "Bản Excel này quá cũ. Cần Excel 2021, Microsoft 365 hoặc Excel trên web.",
  "excel.cell-being-edited": "Một ô đang được nhập dở. Nhấn Enter hoặc Esc trong bảng tính rồi làm lại.",
  "excel.protected":
    "Ô hoặc trang tính đang bị khóa. Bỏ bảo vệ trang tính (Xem lại → Bỏ bảo vệ trang tính) rồi làm lại.",
  "excel.sheet-protected":
    "Trang tính “{sheet}” đang được bảo vệ. Bỏ bảo vệ (Xem lại → Bỏ bảo vệ trang tính) rồi làm lại. Chưa có gì thay đổi.",
  "excel.workbook-protected":
    "Cấu trúc sổ tính đang được bảo vệ nên không thêm được trang tính. Bỏ bảo vệ (Xem lại → Bảo vệ sổ làm việc) rồi làm lại.",
  "excel.reason-needed": "Ghi lý do trước khi bỏ qua.",
  "excel.column-filled":
    "Cột “{column}” đang có {count:number} ô đã điền. Nội dung được giữ lại trong sổ tính và hiện lại khi bật cột.",
  "excel.column-holds-more":
    "Ô ở dòng {row}, ngoài bảng, cùng cột “{column}” trên trang “{sheet}” có nội dung. Chuyển nội dung đó đi rồi bỏ cột.",
  "excel.view-nothing": "Danh sách đang xem không có nhiệm vụ nào, nên không lọc bảng tính.",
  "excel.view-on":
    "Trang “{sheet}” đang lọc theo danh sách trong ngăn: hiện {shown:number} trên {rows:number} nhiệm vụ. Chọn “Hiện tất cả” ở phần Nhiệm vụ trước khi in hoặc sao chép.",
  "excel.read-only": "Tệp đang mở ở chế độ chỉ đọc. Lưu thành tệp khác hoặc mở lại để chỉnh sửa.",
  "excel.other-workbook": "Một sổ tính khác đang ở phía trước. Chọn sổ tính cần làm việc rồi thử lại.",
  "excel.selection": "Vùng đang chọn không dùng được. Chọn một ô trong bảng rồi thử lại.",
  "excel.item-missing": "Trang tính hoặc bảng vừa bị xóa hay đổi tên trong lúc làm. Thử lại.",
  "excel.already-exists": "Sổ tính đã có một mục cùng tên. Đổi tên mục đó rồi thử lại.",
  "excel.too-large": "Dữ liệu quá lớn cho một lần xử lý của Excel. Chia nhỏ kế hoạch hoặc dùng Excel trên máy tính.",
  "excel.merged-cells": "Có ô bị gộp trong vùng cần ghi. Bỏ gộp ô rồi thử lại.",
  "excel.filtered": "Bảng đang lọc nên Excel không cho thay đổi. Bỏ lọc rồi thử lại.",
  "excel.no-room": "Không đủ chỗ trống trên trang tính để thêm dòng. Dọn các ô phía dưới bảng rồi thử lại.",
  "excel.unsupported-sheet": "Trang tính loại này không ghi được. Chọn một trang tính thường.",
  "excel.dialog-open": "Excel đang mở một hộp thoại. Đóng hộp thoại rồi thử lại.",
  "excel.busy": "Excel đang bận. Chờ một lát rồi thử lại.",
  "excel.restart": "Excel đã mất kết nối với tệp. Đóng và mở lại tệp rồi thử lại.",
  "excel.refused": "Excel không thực hiện được ({code}: {detail}). Chọn một ô trong bảng tính rồi thử lại.",
  "excel.unexpected": "Có lỗi ngoài dự kiến: {detail}. Thử lại; nếu vẫn lỗi, báo cho người phụ trách phần mềm.",
  "excel.sheet-already-there": "Đã có trang tính “{sheet}”. Đổi tên trang tính đó rồi làm lại. Chưa có gì thay đổi.",
  "excel.table-already-there": "Đã có bảng tên “{table}” trong sổ tính. Đổi tên bảng đó rồi làm lại.",
  "excel.sheet-name-invalid": "“{sheet}” không dùng làm tên trang tính được. Đặt tên khác.",
  "excel.too-many-rows": "Trang tính “{sheet}” có nhiều dòng hơn Excel cho phép. Chia kế hoạch thành nhiều tệp.",
  "excel.text-too-long":
    "Ô {cell} của trang “{sheet}” dài {length:number} ký tự, Excel chỉ giữ được 32.767. Rút ngắn nội dung trong văn bản rồi nạp lại.",
  "excel.written-differently":
    "Excel không giữ đúng nội dung đã ghi ở ô {cell} của trang “{sheet}”. Trang vừa tạo đã được gỡ bỏ. Thử lại.",
  "excel.sheets-incomplete": "Trang tính {sheets} chưa ghi xong vì Excel dừng giữa chừng. Làm lại để ghi đủ.",
  "excel.left-behind":
    "Excel dừng giữa chừng ({code}) và không gỡ được trang tính {sheets}. Xóa các trang đó rồi làm lại.",
  "excel.state-newer": "Sổ tính được lưu bởi bản Sổ Kế hoạch mới hơn. Cập nhật phần mềm rồi mở lại.",
  "excel.baseline-lost":
    "Không ghi lại được bản gốc của kế hoạch trong sổ tính. Đóng tệp, không lưu, rồi mở lại bản đã lưu trước đó.",
  "excel.edits-interrupted": "Excel dừng giữa chừng khi “{label}”. Chọn Hoàn tác để trả lại các ô đã sửa.",
  "excel.agency-gone": "Đơn vị đã chọn không còn trong danh mục. Chọn lại đơn vị.",
  "excel.agency-name-empty": "Chưa có tên đơn vị. Chọn hoặc ghi tên đơn vị.",
  "excel.columns-half-back": "Excel dừng giữa chừng khi trả lại cột. Chọn Trả lại cột lần nữa.",
  "excel.nothing-to-undo": "Không còn gì để hoàn tác.",
  "excel.plan-already-there":
    "Kế hoạch {number} đã có trong sổ tính (bảng {table}). Dùng bảng đang có, hoặc nạp vào sổ tính khác.",
  "excel.plan-not-there": "Kế hoạch {number} chưa có trong sổ tính. Nạp kế hoạch thay vì cập nhật.",
  "excel.not-a-table":
    "Bảng trên trang “{sheet}” đã thành vùng ô thường nên không thêm dòng được. Tạo lại bảng (Chèn → Bảng) rồi thử lại.",
  "excel.plan-twice": "Kế hoạch {number} được chọn hai lần. Bỏ bớt một tệp.",
  "excel.no-table": "Sổ tính chưa có bảng nhiệm vụ. Nạp kế hoạch trước.",
  "excel.plan-without-table":
    "Bảng của kế hoạch {number} không còn trong sổ tính. Nạp lại kế hoạch hoặc khôi phục trang đã xóa.",
  "excel.copy-left-aside": "Trang “{sheet}” là bản sao của bảng nhiệm vụ nên không được kiểm tra và tổng hợp.",
  "excel.other-province":
    "Kế hoạch {number} là của {province}, còn danh mục đơn vị đang dùng là của {own}: đơn vị trùng tên có thể bị nhận nhầm. Vào phần Nhiệm vụ, Đơn vị trong sổ, đổi “Danh mục dùng chung” hoặc lấy danh sách riêng của cơ quan.",
  "excel.rows-below-table":
    "Ngay dưới bảng trên trang “{sheet}” (từ dòng {row}) có nội dung ngoài bảng nên không được kiểm tra, tổng hợp. Kéo góc dưới của bảng xuống để nhận các dòng đó.",
  "excel.table-gone": "Bảng “{table}” không còn trong sổ tính. Kiểm tra lại.",
  "excel.row-gone": "Không tìm thấy nhiệm vụ {row} trong bảng: dòng đã bị xóa hoặc bị lặp mã. Kiểm tra lại.",
  "excel.column-gone": "Không tìm thấy cột “{column}” trong bảng. Thêm lại cột hoặc đặt lại tên cột.",
  "excel.place-hidden": "Ô {cell} của trang “{sheet}” đang bị ẩn hoặc bị lọc. Hiện ô này?",
  "excel.report-kept":
    "Trang “{sheet}” đã được sửa tay sau khi lập nên được giữ nguyên; phụ lục mới nằm ở một trang khác.",
  "excel.report-needs-plan":
    "Bảng trên trang “{sheet}” không còn kèm bản gốc của kế hoạch nên không lập được phụ lục. Nạp lại kế hoạch.",
  "excel.report-rows-ask": "{count:number} dòng còn lỗi chưa sửa. Sửa ở phần Kiểm tra trước, hoặc vẫn lập phụ lục?",
  "excel.report-rows-wrong":
    "{count:number} dòng còn lỗi chưa sửa trong bảng nhiệm vụ. Chạy Kiểm tra để sửa trước khi nộp, rồi lập lại.",
  "excel.report-live-today":
    "Công thức tính theo ngày mở tệp nên có thể khác số liệu ngày {asOf:date}. Lập lại không dùng công thức để giữ số liệu của ngày đó.",
  "excel.former-key": "{key} (bỏ)",
  "excel.report-stamp":
    "Lập lúc {time} ngày {day:date} từ trang {tables} ({rows:number} nhiệm vụ), số liệu tính đến ngày {asOf:date}. Dòng này không in.",
  "excel.report-stamp-wrong": "Khi lập còn {count:number} dòng có lỗi chưa sửa.",
  "excel.skip.table-missing": "Bảng không còn trong sổ tính.",
  "excel.skip.row-missing": "Dòng đã bị xóa hoặc bị lặp mã.",
  "excel.skip.column-missing": "Cột đã bị xóa.",
  "excel.skip.changed": "Ô đã được sửa sau khi kiểm tra.",
  "excel.skip.not-kept": "Excel không giữ nội dung đã ghi.",
  "excel.stage.reading": "Đang đọc bảng tính",
  "excel.stage.checking": "Đang kiểm tra",
  "excel.stage.writing": "Đang ghi vào bảng tính",
  "excel.stage.reading-back": "Đang đối chiếu nội dung đã ghi",
  "excel.stage.reporting": "Đang lập phụ lục",
} as const;
