/** Vietnamese sentences of src/document. */
export const document = {
  "document.file-empty": "Tệp “{name}” không có nội dung. Chọn tệp khác.",
  "document.file-binary": "Tệp “{name}” không phải văn bản đọc được. Chọn tệp .docx, .pdf, .html hoặc .txt.",
  "document.json-broken": "Tệp “{name}” là kế hoạch dạng JSON nhưng bị hỏng. Xuất lại tệp rồi nạp.",
  "document.json-not-a-plan": "Tệp JSON “{name}” không phải kế hoạch (sai ở “{place}”). Chọn tệp khác.",
  "document.file-damaged": "Tệp “{name}” bị hỏng, không mở được. Lưu lại từ Word rồi thử lại.",
  "document.zip-bomb": "Tệp “{name}” giải nén ra quá lớn nên không mở. Kiểm tra nguồn gốc tệp.",
  "document.zip-unknown": "Tệp nén “{name}” không phải tài liệu Word. Giải nén rồi chọn tệp bên trong.",
  "document.is-workbook": "Tệp “{name}” là bảng tính Excel. Mở tệp bằng Excel, hoặc chọn văn bản kế hoạch.",
  "document.password": "Tệp “{name}” đặt mật khẩu. Bỏ mật khẩu rồi thử lại.",
  "document.old-word": "Tệp “{name}” là tài liệu Word đời cũ (.doc). Lưu thành .docx rồi thử lại.",
  "document.is-image": "Tệp “{name}” là hình ảnh. Chọn văn bản có chữ (.docx, .pdf có lớp chữ, .html, .txt).",
  "document.is-rtf": "Tệp “{name}” là tài liệu RTF. Lưu thành .docx rồi thử lại.",
  "document.pdf-scanned": "Tệp PDF “{name}” chỉ có ảnh quét, không có chữ. Dùng bản có lớp chữ hoặc tệp Word.",
  "document.pdf-too-long":
    "Tệp PDF “{name}” dài {pages:number} trang, quá {most:number} trang. Tách phần kế hoạch rồi thử lại.",
  "document.pdf-page-scanned":
    "Trang {pages} của tệp PDF “{name}” là ảnh quét nên không đọc được. Đối chiếu các trang này hoặc dùng tệp Word.",
  "document.pdf-letters-broken":
    "Lớp chữ của tệp PDF “{name}” bị vỡ (ví dụ: {sample}), không khớp với chữ trên trang. Xuất lại PDF từ Word, hoặc dùng tệp Word.",
  "document.pdf-words-broken":
    "Tệp PDF “{name}” có {count:number} từ bị vỡ chữ (ví dụ: {sample}). Đối chiếu các từ này với trang in.",
  "document.encoding": "Tệp dùng bảng mã {encoding}; đã chuyển sang Unicode.",
  "document.stage.reading": "Mở tệp",
  "document.not-a-plan": "Tệp “{name}” không có nhiệm vụ, việc giao hay chỉ tiêu nào. Chọn văn bản kế hoạch.",

  "document.missing-number": "Không tìm thấy số, ký hiệu của văn bản. Điền tay nếu cần.",
  "document.missing-kind": "Không xác định được loại văn bản. Điền tay nếu cần.",
  "document.missing-title": "Không tìm thấy trích yếu của văn bản. Điền tay nếu cần.",
  "document.missing-issuer": "Không tìm thấy cơ quan ban hành. Điền tay nếu cần.",
  "document.missing-signer": "Không tìm thấy người ký. Điền tay nếu cần.",
  "document.missing-issuedOn": "Không tìm thấy ngày ban hành đầy đủ. Điền tay nếu cần.",

  "document.section-from-body":
    "Văn bản nguồn mất tên nhóm {id}; lấy theo mục “{title}” ở phần lời văn (dòng {line}). Kiểm tra lại.",
  "document.section-inferred": "Số thứ tự bắt đầu lại nhưng không thấy tên nhóm; tạm lập nhóm {id}. Kiểm tra lại.",
  "document.numeral-from-body": "Nhóm “{title}” mất số; lấy số {id} theo phần lời văn (dòng {line}).",
  "document.numeral-repeated": "Có hai nhóm cùng số {numeral}; nhóm sau ghi là {id}. Kiểm tra lại.",
  "document.ordinal-repeated": "Có hai nhiệm vụ cùng số {id}; nhiệm vụ sau thêm dấu “~”. Kiểm tra lại.",
  "document.lead-empty": "Nhiệm vụ “{text}…” không ghi đơn vị chủ trì; có thể ô gộp với dòng trên. Kiểm tra lại.",
  "document.row-joined": "Dòng không có số thứ tự “{text}…” được nối vào nhiệm vụ liền trên.",
  "document.task-without-agency":
    "Nhiệm vụ không ghi đơn vị và thời hạn. Có thể ô trong bảng gốc gộp nhiều dòng; kiểm tra lại.",

  "document.lead-from-group":
    "Bảng không có cột đơn vị chủ trì; các nhiệm vụ của nhóm {id} lấy đơn vị ở tên nhóm: “{lead}”. Kiểm tra lại.",

  "document.deadlines-in-row":
    "Nhiệm vụ {id} ghi nhiều thời hạn trong một ô: “{deadlines}”. Hạn chót lấy theo mốc cuối nếu đọc được mọi mốc. Kiểm tra lại.",
  "document.deadline-from-content":
    "Bảng không có cột thời hạn; nhiệm vụ {id} lấy thời hạn trong nội dung: “{deadline}”. Kiểm tra lại.",
  "document.deadline-not-in-content":
    "Bảng không có cột thời hạn và nội dung nhiệm vụ {id} không nêu thời hạn rõ ràng. Điền tay nếu cần.",

  "document.same-as-above": "Ô ghi “{mark}” lấy theo nhiệm vụ liền trên: “{text}”. Kiểm tra lại.",
  "document.content-from-above":
    "Dòng có đơn vị và thời hạn riêng nhưng không ghi nội dung: lấy nội dung của nhiệm vụ liền trên “{text}”. Kiểm tra lại.",
  "document.note-of-task": "Nhiệm vụ {task} có chú thích: “{text}”. Xem xét khi thực hiện.",
  "document.second-deadline":
    "Bảng có hai cột thời hạn: “{taken}” được lấy làm thời hạn, “{kept}” giữ thành cột riêng. Kiểm tra lại.",

  "document.row-uncertain": "Nhiệm vụ {id}: ranh giới các cột không rõ. Xem các cách đọc khác và chọn lại nếu cần.",

  "document.deadlines-differ":
    "Nhiệm vụ {task}: phụ lục ghi “{appendix}”, lời văn (dòng {line}) ghi “{body}”. Xác định lại thời hạn.",
  "document.leads-differ":
    "Nhiệm vụ {task}: phụ lục giao “{appendix}”, lời văn (dòng {line}) giao “{body}”. Xác định lại đơn vị chủ trì.",
  "document.duty-not-in-appendix":
    "Việc có thời hạn “{deadline}” giao {lead} ở lời văn (dòng {line}) không có trong phụ lục: “{text}”.",
  "document.task-not-in-body": "Nhiệm vụ {task} của phụ lục không thấy nhắc ở phần lời văn.",

  "document.no-task-table":
    "Văn bản không có bảng nhiệm vụ. Đã đọc {duties:number} việc giao và {targets:number} chỉ tiêu trong lời văn.",

  "document.number-from-text": "Văn bản không có dòng số, ký hiệu; lấy theo lời văn: {number}. Kiểm tra lại.",

  "document.kind-from-body": "Văn bản mất phần đầu; loại và tên lấy theo lời văn: “{title}” ({kind}). Kiểm tra lại.",

  "document.targets-differ":
    "Chỉ tiêu “{indicator}” năm {year}: lời văn (dòng {line}) ghi {body}, bảng chỉ tiêu ghi {appendix}. Xác định lại số liệu.",

  "document.several-deadlines":
    "Dòng {line}: một việc nêu nhiều thời hạn. Đã lấy “{deadline}”, chưa lấy “{others}”: “{text}…”. Kiểm tra lại.",

  "document.goal-without-figure": "Dòng {from}–{to}: phần mục tiêu không có số liệu, không thành chỉ tiêu: “{text}”.",

  "document.front-from-attachment": "Chỉ có phụ lục; số, loại, ngày lấy theo dòng “Kèm theo … {number}”. Kiểm tra lại.",

  "document.left-out.heading": "Dòng {from}–{to}: tiêu đề, không đưa vào bảng nhiệm vụ (“{text}”).",
  "document.left-out.formality": "Dòng {from}–{to}: thể thức văn bản, không đưa vào kế hoạch (“{text}”).",
  "document.left-out.repeated-header": "Dòng {from}–{to}: tiêu đề bảng (“{text}”).",
  "document.left-out.repeated-part": "Dòng {from}–{to}: phần lặp lại của văn bản, chỉ đọc một lần (“{text}”).",
  "document.left-out.total": "Dòng {from}–{to}: dòng tổng cộng của bảng, không phải nhiệm vụ (“{text}”).",
  "document.left-out.page-number": "Dòng {from}–{to}: số trang (“{text}”).",
  "document.left-out.site-chrome": "Dòng {from}–{to}: chữ của trang web, không thuộc văn bản (“{text}”).",
  "document.left-out.page-margin": "Dòng {from}–{to}: chữ ở đầu trang, chân trang, không đưa vào kế hoạch (“{text}”).",
  "document.left-out.note": "Dòng {from}–{to}: chú thích (“{text}”).",
  "document.not-understood": "Dòng {from}–{to}: lời văn không phải nhiệm vụ, chỉ tiêu (“{text}”).",

  "document.likely-slip":
    "Có thể gõ hoặc quét nhầm: “{written}” ({times:number} chỗ), thường viết “{likely}”: “… {around} …”. Văn bản giữ nguyên.",

  "document.stage.front-matter": "Đọc số, ngày, trích yếu",
  "document.stage.appendix": "Đọc bảng nhiệm vụ",
  "document.stage.body": "Đọc phần lời văn",
  "document.stage.account": "Đối chiếu với văn bản nguồn",
} as const;
