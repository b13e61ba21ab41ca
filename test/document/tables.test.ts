/** Task tables of other provinces and ministries, in the layouts they come in. */
import { cellText } from "../../src/document/block";
import { readHtml } from "../../src/document/readers/html";
import { readText } from "./seed";

async function tasksOf(text: string): Promise<string[][]> {
  const { plan } = await readText(text);
  return plan.tasks.map((task) => [
    task.id,
    task.content,
    task.lead.text,
    task.coordinating.text,
    task.deliverable,
    task.deadline.text,
  ]);
}

async function sectionsOf(text: string): Promise<string[][]> {
  const { plan } = await readText(text);
  return plan.sections.map(({ id, parent, numeral, title }) => [id, parent ?? "", numeral, title]);
}

describe("groups at several levels", () => {
  const text = [
    "STT\tNhiệm vụ, giải pháp\tCơ quan chủ trì\tCơ quan phối hợp\tSản phẩm đầu ra\tThời hạn hoàn thành",
    "A\tNHIỆM VỤ CHUNG\t\t\t\t",
    "I\tHoàn thiện thể chế\t\t\t\t",
    "1\tSửa đổi Nghị định số 12/2020/NĐ-CP\tVụ Pháp chế\tCác đơn vị thuộc Bộ\tNghị định\tTháng 10/2026",
    "2\tXây dựng Thông tư hướng dẫn\tCục Chuyển đổi số\tVụ Pháp chế\tThông tư\tQuý IV/2026",
    "II\tPhát triển hạ tầng\t\t\t\t",
    "1\tPhủ sóng 5G\tCục Viễn thông\tCác doanh nghiệp viễn thông\tBáo cáo\tNăm 2027",
    "B\tNHIỆM VỤ ĐỘT PHÁ\t\t\t\t",
    "1\tTrung tâm dữ liệu quốc gia\tCục Chuyển đổi số\tBộ Công an\tDự án\tTháng 12/2026",
  ].join("\n");

  test("sections carry the path of their numerals", async () => {
    expect(await sectionsOf(text)).toEqual([
      ["A", "", "A", "NHIỆM VỤ CHUNG"],
      ["A.I", "A", "I", "Hoàn thiện thể chế"],
      ["A.II", "A", "II", "Phát triển hạ tầng"],
      ["B", "", "B", "NHIỆM VỤ ĐỘT PHÁ"],
    ]);
  });

  test("and tasks hang below the innermost one", async () => {
    expect((await tasksOf(text)).map(([id]) => id)).toEqual(["A.I/1", "A.I/2", "A.II/1", "B/1"]);
  });
});

describe("numerals", () => {
  const header = "TT\tNội dung công việc\tĐơn vị chủ trì\tThời gian\n";

  test.each([
    ["1.", ["1.\tXây dựng kế hoạch năm\tSở Y tế\tQuý I/2026"], ["1"]],
    [
      "a)",
      ["I\tY tế\t\t", "a)\tMua sắm thiết bị\tSở Y tế\tQuý I/2026", "đ)\tĐào tạo bác sĩ\tSở Y tế\tQuý II/2026"],
      ["I/a", "I/đ"],
    ],
    [
      "1.1",
      [
        "1\tY tế cơ sở\t\t",
        "1.1\tMua sắm\tSở Y tế\tQuý I/2026",
        "1.2\tĐào tạo\tSở Y tế\tQuý II/2026",
        "2\tBảo hiểm\t\t",
        "2.1\tMở rộng\tSở Y tế\tNăm 2026",
      ],
      ["1/1.1", "1/1.2", "2/2.1"],
    ],
    ["II.3", ["II\tGiáo dục\t\t", "II.3\tXây trường\tSở Giáo dục và Đào tạo\tNăm 2026"], ["II/II.3"]],
    ["none", ["\tXây dựng kế hoạch năm\tSở Y tế\tQuý I/2026", "\tTổ chức sơ kết\tSở Y tế\tQuý II/2026"], ["1", "2"]],
  ])("written %s", async (_, rows, ids) => {
    expect((await tasksOf(header + rows.join("\n"))).map(([id]) => id)).toEqual(ids);
  });

  test("letters count A B C D, also where C and D could be Roman", async () => {
    const rows = ["A", "B", "C", "D"].flatMap((letter) => [
      `${letter}\tNHÓM ${letter}\t\t`,
      `1\tViệc của ${letter}\tSở Y tế\tNăm 2026`,
    ]);
    expect((await sectionsOf(header + rows.join("\n"))).map(([id]) => id)).toEqual(["A", "B", "C", "D"]);
  });
});

describe("columns", () => {
  test("beyond the usual ones travel with the task under their own header", async () => {
    const { plan } = await readText(
      [
        "| TT | Tên nhiệm vụ | Cơ sở pháp lý | Đơn vị thực hiện | Kinh phí (triệu đồng) | Thời hạn | Ghi chú |",
        "|---|---|---|---|---|---|---|",
        "| 1 | Số hóa hồ sơ | Nghị định số 45/2020/NĐ-CP | Sở Nội vụ | 1.200 | 30/6/2026 | Năm đầu |",
      ].join("\n"),
    );
    expect(plan.tasks[0]).toMatchObject({
      content: "Số hóa hồ sơ",
      lead: { text: "Sở Nội vụ" },
      deadline: { text: "30/6/2026", due: "2026-06-30" },
      extra: { "Cơ sở pháp lý": "Nghị định số 45/2020/NĐ-CP", "Kinh phí (triệu đồng)": "1.200", "Ghi chú": "Năm đầu" },
    });
  });

  test("under a header of two rows", async () => {
    const rows = await tasksOf(
      [
        "TT\tNội dung nhiệm vụ\tCơ quan thực hiện\t\tSản phẩm\tThời gian",
        "\t\tChủ trì\tPhối hợp\t\t",
        "(1)\t(2)\t(3)\t(4)\t(5)\t(6)",
        "1\tBan hành quy chế\tSở Tư pháp\tCác sở, ban, ngành\tQuyết định\tTháng 3/2026",
      ].join("\n"),
    );
    expect(rows).toEqual([["1", "Ban hành quy chế", "Sở Tư pháp", "Các sở, ban, ngành", "Quyết định", "Tháng 3/2026"]]);
  });

  test("in another order, without some", async () => {
    const rows = await tasksOf(
      "Thời hạn\tCông việc\tChủ trì\nQuý I/2026\tLập danh mục dự án\tSở Xây dựng\nQuý II/2026\tThẩm định dự án\tSở Tài chính",
    );
    expect(rows).toEqual([
      ["1", "Lập danh mục dự án", "Sở Xây dựng", "", "", "Quý I/2026"],
      ["2", "Thẩm định dự án", "Sở Tài chính", "", "", "Quý II/2026"],
    ]);
  });
});

describe("tables drawn with characters", () => {
  const plus = (line: string) =>
    line
      .replace(/[├┼┤┌┬┐└┴┘]/gu, "+")
      .replace(/─/gu, "-")
      .replace(/│/gu, "|");
  const drawn = [
    "┌─────┬──────────────────────┬─────────────────┬──────────────────┬──────────────┐",
    "│ STT │ Nhiệm vụ             │ Cơ quan chủ trì │ Cơ quan phối hợp │ Thời gian    │",
    "│     │                      │                 │                  │ hoàn thành   │",
    "├─────┼──────────────────────┴─────────────────┴──────────────────┴──────────────┤",
    "│ I   │ Hạ tầng số                                                               │",
    "├─────┼──────────────────────┬─────────────────┬──────────────────┬──────────────┤",
    "│ 1   │ Xây dựng cổng thông  │ Sở Khoa học và  │ Sở Nội vụ        │ Quý III/2026 │",
    "│     │ tin của Thanh tra    │ Công nghệ       │ Công an tỉnh     │              │",
    "│     │ Chính phủ            │                 │                  │              │",
    "├─────┼──────────────────────┼─────────────────┼──────────────────┼──────────────┤",
    "│     │ Phủ sóng 5G          │ Sở Khoa học và  │                  │ Năm 2026     │",
    "│     │                      │ Công nghệ       │                  │              │",
    "└─────┴──────────────────────┴─────────────────┴──────────────────┴──────────────┘",
  ];
  const expected = [
    [
      "I/1",
      "Xây dựng cổng thông tin của Thanh tra Chính phủ",
      "Sở Khoa học và Công nghệ",
      "Sở Nội vụ; Công an tỉnh",
      "",
      "Quý III/2026",
    ],
    ["I/+2", "Phủ sóng 5G", "Sở Khoa học và Công nghệ", "", "", "Năm 2026"],
  ];

  test.each([
    ["in lines", drawn],
    ["in pluses and dashes", drawn.map(plus)],
    ["in pipes, with borders between rows only", drawn.slice(1, -1).map((line) => plus(line).replace(/\+/gu, "|"))],
    ["a space further to the right", drawn.map((line) => ` ${line}`)],
  ])("%s: a row ends at its border, however its cells wrap", async (_, lines) => {
    expect(await tasksOf(lines.join("\n"))).toEqual(expected);
    expect(await sectionsOf(lines.join("\n"))).toEqual([["I", "", "I", "Hạ tầng số"]]);
  });

  test("borders only around the header and the body: a line that begins with a numeral is a row", async () => {
    const [top, header, wrapped, border, group, , first] = drawn.map(plus);
    const lines = [top, header, wrapped, border, group, first, first?.replace("1", "2"), top];
    expect((await tasksOf(lines.join("\n"))).map(([id]) => id)).toEqual(["I/1", "I/2"]);
  });
});

test("a table in a cell of a web page is part of the cell's text", async () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const inner = `<table>${row(["STT", "Mẫu", "Số"])}${row(["1", "Nước", "150"])}</table>`;
  const rows = [
    ["TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"],
    ["1", `Gồm:${inner}`, "Sở Y tế", "2026"],
    ["2", "Việc hai", "Sở Y tế", "2027"],
  ];
  const read = await tasksOf(`<table>${rows.map(row).join("")}</table>`);
  expect(read.map(([, content]) => content)).toEqual(["Gồm: STT | Mẫu | Số; 1 | Nước | 150", "Việc hai"]);
});

describe("a table in a page laid out by tables", () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const group = '<tr><td></td><td colspan="3">Hạ tầng</td></tr>';
  const tasks = `<table>${row("TT", "Nhiệm vụ", "Chủ trì", "Thời gian")}${row("I", "Thể chế", "", "")}${row("1", "Nghị quyết", "Sở Tư pháp", "2026")}${group}${row("2", "Mạng LAN", "Sở Y tế", "2027")}</table>`;

  test.each([
    ["a frame", `<table>${row(`<p>Trước bảng</p>${tasks}<p>Sau bảng</p>`)}</table>`],
    ["a frame of several rows", `<table>${row("Trước bảng")}${row(tasks)}${row("Sau bảng")}</table>`],
    ["frames in frames", `<table>${row(`<p>Trước bảng</p><table>${row(tasks)}</table>`)}${row("Sau bảng")}</table>`],
    ["a frame of two columns", `<table>${row("Trước bảng", tasks)}${row("Sau bảng", "")}</table>`],
  ])("%s: groups stay in their table, and what stands around it stays around it", (_, page) => {
    const told = readHtml(page).blocks.map((block) =>
      block.kind === "row" ? block.cells.map(cellText).join("|") : block.text,
    );
    expect(told.map((text) => text.replace(/\|+$/u, ""))).toEqual([
      "Trước bảng",
      "TT|Nhiệm vụ|Chủ trì|Thời gian",
      "I|Thể chế",
      "1|Nghị quyết|Sở Tư pháp|2026",
      "|Hạ tầng",
      "2|Mạng LAN|Sở Y tế|2027",
      "Sau bảng",
    ]);
  });
});

describe("groups without numerals", () => {
  const table = (rows: readonly string[]) =>
    sectionsOf(
      `TT\tNhiệm vụ\tChủ trì\tThời gian\n${rows.map((row) => (/\t/u.test(row) ? row : `\t${row}\t\t`)).join("\n")}`,
    );
  const task = "1\tViệc\tSở Y tế\t2026";

  test.each([
    [
      "a quarter holds its months",
      ["QUÝ I", "Tháng 01", task, "Tháng 02", task, "QUÝ II", task],
      ["I", "I.1", "I.2", "II"],
    ],
    ["also in small letters", ["Quý I", "Tháng 1", task, "Quý II", "Tháng 4", task], ["I", "I.1", "II", "II.1"]],
    ["months alone stand beside each other", ["Tháng 01", task, "Tháng 02", task], ["I", "II"]],
    [
      "capitals hold small letters that follow at once",
      ["KINH TẾ", "Thuế", task, "Giá", task, "XÃ HỘI", task],
      ["I", "I.1", "I.2", "II"],
    ],
    ["and not those behind tasks of theirs", ["KINH TẾ", task, "Xã hội", task], ["I", "II"]],
  ])("%s", async (_, rows, ids) => {
    expect((await table(rows)).map(([id]) => id)).toEqual(ids);
  });
});

describe("tasks above the first group", () => {
  const header = "TT\tNhiệm vụ\tChủ trì\tThời gian";
  const rows = (numeral: string) => [
    header,
    "1\tViệc\tSở Y tế\t2026",
    `${numeral}\tY TẾ\t\t`,
    "1\tTiêm\tSở Y tế\t2026",
  ];

  test("have none where the first group has the first numeral", async () => {
    expect((await sectionsOf(rows("I").join("\n"))).map(([id]) => id)).toEqual(["I"]);
    expect((await tasksOf(rows("I").join("\n"))).map(([id]) => id)).toEqual(["1", "I/1"]);
  });

  test("have one that lost its heading where the first group has the second numeral", async () => {
    const { plan } = await readText(rows("II").join("\n"));
    expect(plan.sections.map(({ id, inferred }) => [id, inferred])).toEqual([
      ["I", true],
      ["II", false],
    ]);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["I/1", "II/1"]);
  });
});

test.each([
  ["MT1", "MT2"],
  ["NV 1", "NV 2"],
  ["A1", "A2"],
])("codes %s, %s in the column of numerals are the numerals of groups and of tasks", async (first, second) => {
  const header = "Mã\tHoạt động\tĐầu mối\tThời gian";
  const groups = [
    header,
    `${first}\tMục tiêu\t\t`,
    "1.1\tViệc một\tSở Y tế\t2026",
    `${second}\tMục tiêu\t\t`,
    "2.1\tViệc\tSở Y tế\t2027",
  ];
  expect(await sectionsOf(groups.join("\n"))).toEqual([first, second].map((code) => [code, "", code, "Mục tiêu"]));
  const tasks = [header, "I\tMục tiêu\t\t", `${first}\tViệc một\tSở Y tế\t2026`, `${second}\tViệc hai\tSở Y tế\t2026`];
  expect((await tasksOf(tasks.join("\n"))).map(([id]) => id)).toEqual([`I/${first}`, `I/${second}`]);
});

test("a task behind the parts of the one before stands beside that one, also where it is a heading only", async () => {
  const rows = [
    "I\tThể chế\t\t",
    "1\tBan hành kế hoạch:\t\t",
    "a\tKế hoạch năm\tSở Y tế\t2026",
    "b\tKế hoạch quý\tSở Y tế\t2026",
    "2\tRà soát văn bản\tSở Tư pháp\t2026",
    "3\tThi hành\tSở Tư pháp\t2026",
    "4\tSơ kết\tSở Tư pháp\t2026",
  ];
  const ids = (await tasksOf(["TT\tNhiệm vụ\tChủ trì\tThời gian", ...rows].join("\n"))).map(([id]) => id);
  expect(ids).toEqual(["I.1/a", "I.1/b", "I/2", "I/3", "I/4"]);
});

describe("header words", () => {
  test.each([
    ["Phụ trách\tTham gia", ["Sở Y tế", "Sở Nội vụ", null]],
    ["Đơn vị chủ trì\tPhụ trách", ["Sở Y tế", "", "Sở Nội vụ"]],
    ["Đơn vị phụ trách\tLãnh đạo phụ trách", ["Sở Y tế", "", "Sở Nội vụ"]],
  ])("%s", async (names, read) => {
    const { plan } = await readText(`TT\tNhiệm vụ\t${names}\tThời gian\n1\tTiêm chủng\tSở Y tế\tSở Nội vụ\t2026`);
    expect(plan.tasks.map(({ lead, coordinating, supervisor }) => [lead.text, coordinating.text, supervisor])).toEqual([
      read,
    ]);
  });

  test("who it goes to and what it is, in one column, is the product", async () => {
    const { plan } = await readText(
      "TT\tNhiệm vụ\tChủ trì\tCấp trình/Hình thức văn bản\tThời gian\n1\tChiến lược\tBộ Y tế\tChính phủ/Nghị định\t2026",
    );
    expect(plan.tasks[0]?.deliverable).toBe("Chính phủ/Nghị định");
  });
});

test("an agency that heads a group in capitals comes into the cells in its usual letters; one nobody knows stays", async () => {
  const rows = ["I\tSỞ XÂY DỰNG\t", "1\tRà soát\t2026", "II\tPHÒNG QUẢN LÝ DI SẢN\t", "2\tNiêm yết\t2026"];
  const read = await tasksOf(["TT\tNội dung nhiệm vụ\tThời gian", ...rows].join("\n"));
  expect(read.map(([, , lead]) => lead)).toEqual(["Sở Xây dựng", "PHÒNG QUẢN LÝ DI SẢN"]);
});

test("a caption in small letters stands between “PHỤ LỤC” and what it is attached to", async () => {
  const text = [
    "PHỤ LỤC I",
    "Danh mục đề án trọng tâm",
    "(kèm theo Chương trình số 02-CTr/TU, ngày 24/10/2025)",
    "TT\tTên đề án\tCơ quan chủ trì\tThời gian",
    "1\tĐề án\tSở Y tế\t2026",
  ];
  const { plan } = await readText([...text, ...text].join("\n").replace("PHỤ LỤC I\n", "PHỤ LỤC II\n"));
  expect(plan.sections.map(({ title }) => title)).toEqual(["Danh mục đề án trọng tâm", "Danh mục đề án trọng tâm"]);
});

describe("several columns of times", () => {
  const read = (names: string, cells: string) =>
    readText(`TT\tNhiệm vụ\tChủ trì\t${names}\n1\tNghị quyết về học phí\tSở Tài chính\t${cells}`);

  test.each([
    ["Thời gian trình UBND tỉnh", "Thời gian trình HĐND tỉnh", "Tháng 5/2026", "Tháng 7/2026"],
    ["Thời gian hoàn thành", "Thời gian trình", "Tháng 5/2026", "Tháng 4/2026"],
  ])("%s is the deadline, %s travels with the task, and both are told", async (taken, kept, first, second) => {
    for (const names of [[taken, kept], ...(taken.includes("hoàn thành") ? [[kept, taken]] : [])]) {
      const cells = names.map((name) => (name === taken ? first : second));
      const { plan, messages } = await read(names.join("\t"), cells.join("\t"));
      expect(plan.tasks[0]).toMatchObject({ deadline: { text: first }, extra: { [kept]: second } });
      const told = { code: "document.second-deadline", params: { taken, kept } };
      expect(messages).toContainEqual(expect.objectContaining(told));
    }
  });

  test("a column that no row fills is not told, nor one that says when the work begins", async () => {
    for (const [names, cells] of [
      ["Thời gian trình UBND tỉnh\tThời gian trình HĐND tỉnh", "Tháng 5/2026\t"],
      ["Bắt đầu\tHoàn thành", "Tháng 5/2026\tTháng 7/2026"],
    ] as const) {
      const { messages } = await read(names, cells);
      expect(messages.map(({ code }) => code)).not.toContain("document.second-deadline");
    }
  });
});

describe("rows with fewer cells than the header", () => {
  const header = "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Ghi chú |";

  test.each([
    ["pipes", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
    ["tabs", (cells: readonly string[]) => cells.join("\t")],
  ])("between %s: a group of two cells, tasks whose last cells are left out, a cell too many", async (_, line) => {
    const rows = [
      ["A", "CÔNG TRÌNH"],
      ["1", "Nạo vét kênh", "Sở Xây dựng", "Các sở", "Quý I/2026"],
      ["2", "Đắp đập", "Sở Xây dựng", "", "Quý II/2026", "Nếu mặn", ""],
      ["B", "CẤP NƯỚC"],
      ["1", "Kiểm tra nhà máy nước", "Sở Y tế", "", "Năm 2026", ""],
    ];
    const text = [header.slice(2, -2).split(" | "), ...rows].map(line).join("\n");
    expect(await tasksOf(text)).toEqual([
      ["A/1", "Nạo vét kênh", "Sở Xây dựng", "Các sở", "", "Quý I/2026"],
      ["A/2", "Đắp đập", "Sở Xây dựng", "", "", "Quý II/2026"],
      ["B/1", "Kiểm tra nhà máy nước", "Sở Y tế", "", "", "Năm 2026"],
    ]);
    expect((await sectionsOf(text)).map(([id]) => id)).toEqual(["A", "B"]);
  });

  test("a table of another kind behind the tasks is not taken for theirs", async () => {
    const text = [header, "| 1 | Nạo vét kênh | Sở Xây dựng | | Quý I/2026 | |", "| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |"];
    expect((await tasksOf(text.join("\n"))).map(([, content]) => content)).toEqual(["Nạo vét kênh"]);
  });
});

describe("tables that go on", () => {
  test("after a page number, without header", async () => {
    const rows = await tasksOf(
      [
        "TT\tNội dung\tĐơn vị chủ trì\tThời gian hoàn thành",
        "1\tViệc thứ nhất của kế hoạch\tSở Y tế\tQuý I/2026",
        "12",
        "2\tViệc thứ hai của kế hoạch\tSở Y tế\tQuý II/2026",
      ].join("\n"),
    );
    expect(rows.map(([id]) => id)).toEqual(["1", "2"]);
  });

  test("several appendices each have a section of their own", async () => {
    const text = ["I", "II"].flatMap((n) => [
      `Phụ lục ${n}`,
      `DANH MỤC ${n === "I" ? "NHIỆM VỤ" : "ĐỀ ÁN"}`,
      "(Kèm theo Kế hoạch số 12/KH-UBND)",
      "TT\tNội dung\tĐơn vị chủ trì\tThời gian",
      "1\tViệc thứ nhất\tSở Y tế\tQuý I/2026",
    ]);
    expect(await sectionsOf(text.join("\n"))).toEqual([
      ["PL1", "", "Phụ lục I", "DANH MỤC NHIỆM VỤ"],
      ["PL2", "", "Phụ lục II", "DANH MỤC ĐỀ ÁN"],
    ]);
    expect((await tasksOf(text.join("\n"))).map(([id]) => id)).toEqual(["PL1/1", "PL2/1"]);
  });

  test("a group heading that lost its cells is a line between rows", async () => {
    const text = [
      "TT\tNội dung\tĐơn vị chủ trì\tThời gian",
      "I. VỀ KINH TẾ",
      "1\tViệc thứ nhất\tSở Công Thương\tQuý I/2026",
      "II. VỀ XÃ HỘI",
      "1\tViệc thứ hai\tSở Y tế\tQuý II/2026",
    ].join("\n");
    expect(await sectionsOf(text)).toEqual([
      ["I", "", "I", "VỀ KINH TẾ"],
      ["II", "", "II", "VỀ XÃ HỘI"],
    ]);
  });

  test("a table for each numbered heading is one table with groups", async () => {
    const header = "STT\tNhiệm vụ\tCơ quan chủ trì, phối hợp\tTiến độ";
    const text = [
      "1. Lĩnh vực kinh tế",
      header,
      "1\tRà soát quy hoạch ngành\tSở Xây dựng\tQuý I/2026",
      "2. Lĩnh vực xã hội",
      header,
      "1\tGiảm nghèo bền vững\tSở Y tế\tQuý II/2026",
    ].join("\n");
    expect(await sectionsOf(text)).toEqual([
      ["1", "", "1", "Lĩnh vực kinh tế"],
      ["2", "", "2", "Lĩnh vực xã hội"],
    ]);
    expect((await tasksOf(text)).map(([id]) => id)).toEqual(["1/1", "2/1"]);
  });

  test("numbering that restarts without a heading gives a section marked as inferred", async () => {
    const { plan, messages } = await readText(
      [
        "TT\tNội dung\tĐơn vị chủ trì\tThời gian",
        "1\tViệc một\tSở Y tế\tQuý I/2026",
        "2\tViệc hai\tSở Y tế\tQuý I/2026",
        "1\tViệc ba\tSở Y tế\tQuý I/2026",
      ].join("\n"),
    );
    expect(plan.sections.map(({ id, inferred }) => [id, inferred])).toEqual([
      ["I", true],
      ["II", true],
    ]);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["I/1", "I/2", "II/1"]);
    expect(messages.filter(({ code }) => code === "document.section-inferred")).toHaveLength(2);
  });
});

test("a table of another province whose borders are lost, lines wrapped", async () => {
  const text = `KẾ HOẠCH
Triển khai chuyển đổi số năm 2026
PHỤ LỤC
STT
Nội dung nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Sản phẩm
Thời gian hoàn thành
I
Phát triển hạ tầng số
1
Nâng cấp trung tâm dữ liệu của
tỉnh theo mô hình điện toán đám
mây, bảo đảm an toàn thông tin
Sở Khoa học và
Công nghệ
Công an tỉnh; các sở,
ban, ngành
Dự án được phê duyệt
Quý III/2026
2
Mở rộng mạng truyền số liệu
chuyên dùng đến cấp xã
Sở Khoa học và
Công nghệ
UBND các xã, phường
Báo cáo
Tháng 12/2026
II
Phát triển dữ liệu số
1
Số hóa hồ sơ đất đai toàn tỉnh
Sở Nông nghiệp và
Môi trường
UBND các xã, phường
Cơ sở dữ liệu
Trước ngày
30/11/2026`;
  expect(await tasksOf(text)).toEqual([
    [
      "I/1",
      "Nâng cấp trung tâm dữ liệu của tỉnh theo mô hình điện toán đám mây, bảo đảm an toàn thông tin",
      "Sở Khoa học và Công nghệ",
      "Công an tỉnh; các sở, ban, ngành",
      "Dự án được phê duyệt",
      "Quý III/2026",
    ],
    [
      "I/2",
      "Mở rộng mạng truyền số liệu chuyên dùng đến cấp xã",
      "Sở Khoa học và Công nghệ",
      "UBND các xã, phường",
      "Báo cáo",
      "Tháng 12/2026",
    ],
    [
      "II/1",
      "Số hóa hồ sơ đất đai toàn tỉnh",
      "Sở Nông nghiệp và Môi trường",
      "UBND các xã, phường",
      "Cơ sở dữ liệu",
      "Trước ngày 30/11/2026",
    ],
  ]);
});

test("columns of spaces that move aside without a page number, numerals in the middle of rows", async () => {
  const rows = await tasksOf(
    [
      "                                                                          Thời gian hoàn",
      "STT     Nội dung nhiệm vụ                  Cơ quan chủ trì      Phối hợp",
      "                                                                          thành",
      "I       Nông thôn mới",
      "        Rà soát, công nhận 40 xã đạt       Văn phòng Điều phối  Các sở, ngành",
      "1                                                                         Tháng 12/2026",
      "        chuẩn nông thôn mới nâng cao       nông thôn mới tỉnh   có liên quan",
      "        Hỗ trợ xi măng làm đường giao",
      "2                                          Sở Tài chính         Sở Xây dựng",
      "        thông nông thôn                                                   Quý III/2026",
      "      Xử lý ô nhiễm làng nghề cơ khí Xuân                    UBND xã Xuân Trường,",
      "3                                         Sở Công Thương                           Quý IV/2026",
      "      Tiến, Bình Yên                                         UBND xã Nam Trực",
      "      Dạy học trực tuyến, trên truyền     Sở Giáo dục và     Đài Phát thanh và     Năm 2027",
      "4",
      "      hình                                Đào tạo            Truyền hình tỉnh",
    ].join("\n"),
  );
  expect(rows.map(([id, content, lead, partners]) => [id, content, lead, partners])).toEqual([
    [
      "I/1",
      "Rà soát, công nhận 40 xã đạt chuẩn nông thôn mới nâng cao",
      "Văn phòng Điều phối nông thôn mới tỉnh",
      "Các sở, ngành có liên quan",
    ],
    ["I/2", "Hỗ trợ xi măng làm đường giao thông nông thôn", "Sở Tài chính", "Sở Xây dựng"],
    [
      "I/3",
      "Xử lý ô nhiễm làng nghề cơ khí Xuân Tiến, Bình Yên",
      "Sở Công Thương",
      "UBND xã Xuân Trường, UBND xã Nam Trực",
    ],
    ["I/4", "Dạy học trực tuyến, trên truyền hình", "Sở Giáo dục và Đào tạo", "Đài Phát thanh và Truyền hình tỉnh"],
  ]);
  expect(rows.map((row) => row[5])).toEqual(["Tháng 12/2026", "Quý III/2026", "Quý IV/2026", "Năm 2027"]);
});
