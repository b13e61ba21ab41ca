/** Rows of task tables as offices write them: sums, "nt", works with and without parts, headers far down, marks of copying. */
import { readText } from "./seed";

const header = "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian";

async function read(rows: readonly string[], above: readonly string[] = []) {
  const { plan, messages } = await readText([...above, header, ...rows].join("\n"));
  return { plan, messages, codes: messages.map(({ code }) => code), ids: plan.tasks.map(({ id }) => id) };
}

describe("a row of sums", () => {
  test.each(["TỔNG CỘNG", "Tổng", "Cộng:", "Tổng số", "Tổng cộng (I+II)"])(
    "%s is no task and no group, and is told",
    async (name) => {
      const { plan, messages } = await read(["I\tHạ tầng\t\t\t", "1\tMạng LAN\tSở Y tế\t\t2026", `\t${name}\t\t\t`]);
      expect(plan.sections.map(({ id }) => id)).toEqual(["I"]);
      expect(plan.tasks).toHaveLength(1);
      expect(messages).toContainEqual(expect.objectContaining({ code: "document.left-out.total", at: { line: 4 } }));
    },
  );

  test("a task that begins like one is a task", async () => {
    const { plan } = await read([
      "1\tTổng cộng số hộ nghèo đã rà soát\tSở Y tế\t\t2026",
      "2\tTổng số\tSở Y tế\t\t2026",
    ]);
    expect(plan.tasks.map(({ content }) => content)).toEqual(["Tổng cộng số hộ nghèo đã rà soát", "Tổng số"]);
  });
});

describe("what stands above", () => {
  test.each(["nt", "-nt-", "“nt”", "Như trên", '"', '-"-', "〃"])(
    "%s stands for the cell above, and that is told",
    async (mark) => {
      const { plan, messages } = await read([
        "1\tMột\tSở Y tế\tSở Nội vụ\tQuý I/2026",
        `2\tHai\t${mark}\tSở Tư pháp\t${mark}`,
      ]);
      expect(plan.tasks[1]).toMatchObject({
        lead: { text: "Sở Y tế" },
        coordinating: { text: "Sở Tư pháp" },
        deadline: { due: "2026-03-31" },
      });
      const told = messages.filter(({ code }) => code === "document.same-as-above");
      expect(told.map(({ params }) => params.text)).toEqual(["Sở Y tế", "Quý I/2026"]);
    },
  );

  test("in the first row it stands for nothing and stays", async () => {
    expect((await read(["1\tMột\tnt\t\t2026"])).plan.tasks[0]?.lead.text).toBe("nt");
  });
});

describe("one work of several offices, each with a day of its own", () => {
  const shares = [
    ["1", "Sở Y tế", "31/3/2026", "1"],
    ["1~2", "Công an tỉnh", "30/9/2026", "1"],
    ["2", "Sở Nội vụ", "2027", "2"],
  ];
  const told = (
    tasks: readonly { id: string; lead: { text: string }; deadline: { text: string }; ordinal: string }[],
  ) => tasks.map(({ id, lead, deadline, ordinal }) => [id, lead.text, deadline.text, ordinal]);

  test("is a task for each, where its cell goes over their rows", async () => {
    const cell = (text: string, down = 1) => `<td rowspan="${down}">${text}</td>`;
    const rows = [
      ["TT", "Nội dung", "Cơ quan thực hiện", "Hoàn thành"].map((text) => cell(text)),
      [cell("1", 2), cell("Làm đường", 2), cell("Sở Y tế"), cell("31/3/2026")],
      [cell("Công an tỉnh"), cell("30/9/2026")],
      ["2", "Sơ kết", "Sở Nội vụ", "2027"].map((text) => cell(text)),
    ];
    const { plan } = await readText(`<table>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`);
    expect(told(plan.tasks)).toEqual(shares);
    expect(plan.tasks[1]?.content).toBe("Làm đường");
  });

  test("also in text, where the cell is empty, and that is told", async () => {
    const { plan, codes } = await read([
      "1\tLàm đường\tSở Y tế\t\t31/3/2026",
      "\t\tCông an tỉnh\t\t30/9/2026",
      "2\tSơ kết\tSở Nội vụ\t\t2027",
    ]);
    expect(told(plan.tasks)).toEqual(shares);
    expect([plan.tasks[1]?.content, codes]).toEqual([
      "Làm đường",
      expect.arrayContaining(["document.content-from-above"]),
    ]);
  });

  test("the rest of a row that a page cut in two is joined to it", async () => {
    const { plan } = await read(["1\tLàm đường\tSở Khoa học và\t\tTrước ngày", "\t\tCông nghệ\t\t30/9/2026"]);
    expect(told(plan.tasks)).toEqual([["1", "Sở Khoa học và Công nghệ", "Trước ngày 30/9/2026", "1"]]);
  });
});

describe("a list of works to be built", () => {
  test("who pays is the lead; from when to when is the deadline", async () => {
    const names = "TT\tTên công trình, dự án\tĐịa điểm\tTổng mức đầu tư\tChủ đầu tư\tThời gian khởi công - hoàn thành";
    const { plan } = await readText(`${names}\n1\tCầu Vĩnh Phú\tPhường Việt Trì\t1.250\tSở Xây dựng\t2025 - 2027`);
    expect(plan.tasks[0]).toMatchObject({ lead: { text: "Sở Xây dựng" }, deadline: { due: "2027-12-31" } });
  });

  test("the year of the work is its deadline, who asked for it its lead", async () => {
    const names = "TT\tTên đề án, dự án\tDự kiến kinh phí\tĐơn vị đề xuất\tNăm thực hiện";
    const { plan } = await readText(`${names}\n1\tCầu cảng\t12\tSở Xây dựng\t2025`);
    expect(plan.tasks[0]).toMatchObject({ lead: { text: "Sở Xây dựng" }, deadline: { due: "2025-12-31" } });
  });
});

test("appendices keep their own numbers in the ids", async () => {
  const table = (n: string) => [
    `PHỤ LỤC ${n}`,
    "DANH MỤC",
    "(Kèm theo Kế hoạch số 2/KH-UBND)",
    header,
    "1\tMột\tSở Y tế\t\t2026",
  ];
  expect((await readText([...table("2"), ...table("3")].join("\n"))).plan.tasks.map(({ id }) => id)).toEqual([
    "PL2/1",
    "PL3/1",
  ]);
  expect((await readText([...table("IV"), ...table("")].join("\n"))).plan.tasks.map(({ id }) => id)).toEqual([
    "PL4/1",
    "PL2/1",
  ]);
});

describe("a work among works that have parts", () => {
  const parts = ["a)\tPhần một\tSở Y tế\t\t2026", "b)\tPhần hai\tSở Y tế\t\t2026"];
  const work = (n: number) => `${n}\tViệc ${n}\tSở Y tế\t\t2026`;

  test("is a task of the same group, and no group of its own", async () => {
    const rows = [
      "I\tNHÓM\t\t\t",
      "1\tViệc lớn\t\t\t",
      ...parts,
      work(2),
      "3\tViệc lớn\t\t\t",
      ...parts,
      work(4),
      work(5),
    ];
    const { plan, ids } = await read(rows);
    expect(ids).toEqual(["I.1/a", "I.1/b", "I/2", "I.3/a", "I.3/b", "I/4", "I/5"]);
    expect(plan.sections.map(({ id }) => id)).toEqual(["I", "I.1", "I.3"]);
  });

  test("but a Roman one is a section and a task", async () => {
    const { plan, ids } = await read(["I\tViệc lớn\tSở Y tế\t\t2026", "II\tNHÓM\t\t\t", work(1), work(2)]);
    expect(ids).toEqual(["I", "II/1", "II/2"]);
    expect(plan.sections.map(({ id }) => id)).toEqual(["I", "II"]);
  });
});

test("a header under the head of the document, all copied out of a worksheet", async () => {
  const above = [
    "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\t\t",
    "TỈNH AN GIANG\t\tĐộc lập - Tự do - Hạnh phúc\t\t",
    "\t\t\t\t",
    "PHỤ LỤC\t\t\t\t",
    "DANH MỤC NHIỆM VỤ\t\t\t\t",
    "(Kèm theo Kế hoạch số 76/KH-UBND ngày 22/01/2026 của UBND tỉnh An Giang)\t\t\t\t",
  ];
  const { plan, ids } = await read(["1\tMạng LAN\tSở Y tế\t\t30/6/2026"], above);
  expect(ids).toEqual(["1"]);
  expect(plan.document).toMatchObject({
    number: "76/KH-UBND",
    kind: "Kế hoạch",
    title: "DANH MỤC NHIỆM VỤ",
    issuer: "Ủy ban nhân dân tỉnh An Giang",
    issuedOn: "2026-01-22",
  });
});

test("an appendix alone has its issuer in full, as heads of documents do", async () => {
  const { plan } = await read(
    ["1\tMạng LAN\tSở Y tế\t\t2026"],
    ["PHỤ LỤC", "(Kèm theo Kế hoạch số 2/KH-UBND ngày 03/01/2026 của UBND tỉnh Lào Cai)"],
  );
  expect(plan.document.issuer).toBe("Ủy ban nhân dân tỉnh Lào Cai");
});

test("comments that a program left between the pages are no text", async () => {
  const { plan } = await read(["1\tMột\tSở Y tế\t\t2026", "<!-- page 2 -->", header, "2\tHai\tSở Y tế\t\t2026"]);
  expect([plan.sections, plan.tasks.map(({ id }) => id)]).toEqual([[], ["1", "2"]]);
});

test("tables under numbered headings of the text are sections by those headings", async () => {
  const row = "1\tMột\tSở Y tế\t\t2026";
  const text = ["II. XÂY DỰNG ĐỀ ÁN", header, row, "III. TRIỂN KHAI", header.replace("Nhiệm vụ", "Nội dung"), row].join(
    "\n",
  );
  const { plan } = await readText(text);
  expect(plan.sections.map(({ id, title, inferred }) => [id, title, inferred])).toEqual([
    ["II", "XÂY DỰNG ĐỀ ÁN", false],
    ["III", "TRIỂN KHAI", false],
  ]);
  expect(plan.tasks.map(({ id }) => id)).toEqual(["II/1", "III/1"]);
});

test.each([
  ["Bộ Y tế chủ trì, phối hợp với Bộ Tài chính:", "Bộ Y tế", "Bộ Tài chính"],
  ["Bộ Y tế:", "Bộ Y tế", ""],
])("the group “%s” gives its tasks who does them", async (group, lead, coordinating) => {
  const { plan } = await readText(
    `TT\tNhiệm vụ, giải pháp\tSản phẩm\tThời gian\n1\t${group}\t\t\na\tLuật\tDự án Luật\t2026\nb\tThông tư\tThông tư\t2026`,
  );
  expect(plan.tasks.map((task) => [task.lead.text, task.coordinating.text])).toEqual([
    [lead, coordinating],
    [lead, coordinating],
  ]);
});

test.each([
  ["Sở Tư pháp (chủ trì), Công an tỉnh (phối hợp)", "Sở Tư pháp", "Công an tỉnh"],
  ["Sở Tư pháp (chủ trì); Sở Y tế, Công an tỉnh (cơ quan phối hợp)", "Sở Tư pháp", "Sở Y tế, Công an tỉnh"],
])("one cell for both: %s", async (cell, lead, coordinating) => {
  const { plan } = await readText(`TT\tNội dung công việc\tĐơn vị thực hiện\tThời hạn\n1\tHướng dẫn\t${cell}\t2026`);
  expect(plan.tasks[0]).toMatchObject({
    lead: { text: lead },
    coordinating: { text: coordinating },
  });
});

test("a task about indicators is no header of a table of indicators", async () => {
  const { ids, plan } = await read([
    "1\tXây dựng Bộ chỉ tiêu giám sát\tSở Y tế\t\t30/9/2026",
    "2\tSơ kết\tSở Y tế\t\t2027",
  ]);
  expect([ids, plan.targets]).toEqual([["1", "2"], []]);
});

describe("rows that copying broke", () => {
  test("a cell of several paragraphs ends its line: the next one goes on with it", async () => {
    const { plan } = await readText(
      [
        header,
        "I\tCửa khẩu thông minh",
        "1\tĐàm phán:",
        "- Bản ghi nhớ;",
        "- Quy tắc.\tSở Y tế\tSở Tư pháp",
        "Sở Nội vụ\tTháng 4/2026",
        "II\tLogistics",
        "2\tQuy hoạch\tSở Xây dựng\tSở Tài chính\t2026",
        "III. TỔ CHỨC THỰC HIỆN",
      ].join("\n"),
    );
    expect(
      plan.tasks.map(({ id, content, coordinating, deadline }) => [id, content, coordinating.text, deadline.text]),
    ).toEqual([
      ["I/1", "Đàm phán: - Bản ghi nhớ; - Quy tắc.", "Sở Tư pháp; Sở Nội vụ", "Tháng 4/2026"],
      ["II/2", "Quy hoạch", "Sở Tài chính", "2026"],
    ]);
  });

  test("a row that lacks its last cells takes nothing from a heading or an empty line below", async () => {
    const rows = ["1\tMột\tSở Y tế", "III. TỔ CHỨC THỰC HIỆN", "- Lưu: VT.\tCHỦ TỊCH"];
    expect((await read(rows)).plan.tasks[0]).toMatchObject({ content: "Một", lead: { text: "Sở Y tế" } });
    expect((await read(["1\tMột\tSở Y tế", "", "Chú ý"])).plan.tasks[0]?.coordinating.text).toBe("");
  });

  test("the border behind a numeral is missing", async () => {
    const pipes = (rows: readonly string[]) => rows.map((row) => row.replaceAll("\t", " | ")).join("\n");
    const { plan } = await readText(
      pipes([
        header,
        "1\tMột\tSở Y tế\tSở Nội vụ\t2026",
        "2 Hai\tSở Tư pháp\tSở Y tế\t2027",
        "3\tBa\tSở Y tế\tSở Nội vụ\t2028",
      ]),
    );
    expect(plan.tasks.map(({ ordinal, content, lead }) => [ordinal, content, lead.text])).toEqual([
      ["1", "Một", "Sở Y tế"],
      ["2", "Hai", "Sở Tư pháp"],
      ["3", "Ba", "Sở Y tế"],
    ]);
  });

  test("a stray row among the others does not end the table", async () => {
    const pipe = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const text = [
      header.split("\t"),
      ["1", "Một", "Sở Y tế", "", "2026"],
      ["(tiếp theo)", "x"],
      ["2", "Hai", "Sở Y tế", "", "2027"],
    ];
    const { plan, messages } = await readText(text.map(pipe).join("\n"));
    expect(plan.tasks.map(({ content }) => content)).toEqual(["Một", "Hai"]);
    expect(messages).toContainEqual(expect.objectContaining({ code: "document.not-understood", at: { line: 3 } }));
  });

  test("cells between lines with nothing but a pipe, some of two lines", async () => {
    const cells = [
      "TT",
      "Nội dung nhiệm vụ",
      "Kết quả",
      "Cơ quan chủ trì",
      "Thời gian hoàn thành",
      "1",
      "Nâng tuổi thọ lên 74,3 tuổi;\nsống khỏe 66 năm",
      "Báo cáo",
      "Sở Y tế",
      "2025",
    ];
    const { plan } = await readText(`PHỤ LỤC\n${cells.join("\n|\n")}\n|`);
    expect(plan.tasks).toHaveLength(1);
    expect(plan.tasks[0]).toMatchObject({
      content: "Nâng tuổi thọ lên 74,3 tuổi; sống khỏe 66 năm",
      lead: { text: "Sở Y tế" },
      deadline: { due: "2025-12-31" },
    });
  });

  test("a header whose first name is broken, and the heading of the text behind the table", async () => {
    const { plan } = await readText(
      [
        "II. NHIỆM VỤ",
        "ST\nT",
        "Nội dung Cơ quan chủ trì Cơ quan phối\nhợp\nThời gian",
        "1 Niêm yết danh sách\nhộ nghèo của xã\nSở Nội vụ\nSở Tư pháp\nQuý I/2026",
        "2 Kiểm tra đột xuất\nkỷ luật hành chính\nThanh tra tỉnh\nSở Nội vụ\nHằng quý",
        "III. TỔ CHỨC THỰC HIỆN",
        "Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12/2026.",
      ].join("\n"),
    );
    expect(plan.tasks.map(({ content, lead, deadline }) => [content, lead.text, deadline.text])).toEqual([
      ["Niêm yết danh sách hộ nghèo của xã", "Sở Nội vụ", "Quý I/2026"],
      ["Kiểm tra đột xuất kỷ luật hành chính", "Thanh tra tỉnh", "Hằng quý"],
    ]);
    expect(plan.duties).toHaveLength(1);
  });
});

test("a task without a lead beside others that have one is told", async () => {
  const { messages } = await read(["1\tMột\tSở Y tế\t\t2026", "2\tHai\t\tSở Nội vụ\t2027"]);
  expect(messages).toContainEqual(expect.objectContaining({ code: "document.lead-empty", at: { line: 3 } }));
});

test("a cell of a column of the document's own that goes over several rows applies to each", async () => {
  const cell = (text: string, down = 1) => `<td rowspan="${down}">${text}</td>`;
  const rows = [
    ["TT", "Nhóm dự án", "Nội dung nhiệm vụ", "Chủ trì", "Thời gian", "Ghi chú"].map((text) => cell(text)),
    [cell("1"), cell("Giao thông", 2), cell("Cầu"), cell("Sở Xây dựng"), cell("2026"), cell("Vốn vay", 2)],
    [cell("2"), cell("Đường"), cell("Sở Xây dựng"), cell("2027")],
  ];
  const { plan } = await readText(`<table>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`);
  expect(plan.tasks.map(({ extra }) => extra?.["Ghi chú"])).toEqual(["Vốn vay", "Vốn vay"]);
});

test("paragraphs of a cell that each name an office or a time are several; a name broken by hand is one", async () => {
  const cell = (...paragraphs: string[]) => `<td>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</td>`;
  const names = ["TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"].map((text) => cell(text));
  const rows = [
    [
      cell("1"),
      cell("Một"),
      cell("Sở Khoa học và", "Công nghệ"),
      cell("Hải quan khu vực VI", "Viettel Lạng Sơn"),
      cell("Tháng 9/2026", "Tháng 12/2026"),
    ],
    [
      cell("2"),
      cell("Hai"),
      cell("Văn phòng", "Ủy ban nhân dân tỉnh"),
      cell("Báo Nhân Dân", "Đài Truyền hình Việt Nam"),
      cell("Trước ngày", "30/9/2026"),
    ],
  ];
  const { plan } = await readText(
    `<table>${[names, ...rows].map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`,
  );
  expect(
    plan.tasks.map(({ lead, coordinating, deadline }) => [lead.text, coordinating.text, deadline.text, deadline.due]),
  ).toEqual([
    ["Sở Khoa học và Công nghệ", "Hải quan khu vực VI; Viettel Lạng Sơn", "Tháng 9/2026; Tháng 12/2026", "2026-12-31"],
    ["Văn phòng Ủy ban nhân dân tỉnh", "Báo Nhân Dân; Đài Truyền hình Việt Nam", "Trước ngày 30/9/2026", "2026-09-29"],
  ]);
});

test("lines that hold pieces of two columns are cut where a group of offices begins, not where it ends", async () => {
  const { plan } = await readText(
    [
      "STT\nNội dung Cơ quan chủ trì Cơ quan phối\nhợp\nThời gian",
      "1 Xây dựng Kế hoạch cải thiện\nchỉ số PAPI năm 2026\nSở Nội vụ Các sở, ban,\nngành, Ủy ban\nMặt trận Tổ\nquốc Việt Nam\ntỉnh\nTháng 3/2026",
      "2 Kiểm tra đột xuất\nkỷ luật hành chính\nThanh tra tỉnh\nSở Nội vụ\nHằng quý",
    ].join("\n"),
  );
  expect(plan.tasks[0]).toMatchObject({
    lead: { text: "Sở Nội vụ" },
    coordinating: { text: "Các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" },
  });
});
