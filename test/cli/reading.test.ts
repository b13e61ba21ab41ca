import { z } from "zod";
import { agenciesSchema, deadlineSchema, planSchema } from "../../src/plan/plan";
import { run } from "./run-in-process";

describe("agency", () => {
  test("prints Agencies as JSON and nothing else", async () => {
    const { status, out, err } = await run("agency", "Sở Tài chính, Sở KHĐT", "--as-of", "2026-11-22", "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(
      agenciesSchema
        .strict()
        .parse(JSON.parse(out))
        .refs.map((ref) => ref.name),
    ).toEqual(["Sở Tài chính", "Sở Kế hoạch và Đầu tư"]);
  });

  test("tells people what an agency has become", async () => {
    const { out } = await run("agency", "Sở KHĐT", "--as-of", "2026-11-22");
    expect(out).toContain("28/02/2025");
    expect(out).toContain("Sở Tài chính");
  });

  test("reads a text that begins with a dash as a text", async () => {
    expect((await run("agency", "- Sở Tài chính")).out).toContain("Sở Tài chính");
  });
});

describe("deadline", () => {
  test.each([
    ["Quý I/2026", null, "2026-03-31"],
    ["Trong thời hạn 30 ngày kể từ ngày ban hành", "2026-01-07", "2026-02-06"],
    ["một ngày nào đó", null, null],
  ])("%s, issued %s, is due %s", async (text, issued, due) => {
    const { status, out } = await run("deadline", text, ...(issued === null ? [] : ["--issued", issued]), "--json");
    expect(status).toBe(0);
    expect(deadlineSchema.strict().parse(JSON.parse(out)).due).toBe(due);
  });
});

describe("import", () => {
  const message = z.object({ code: z.string(), severity: z.string(), params: z.record(z.string(), z.unknown()) });

  test("prints the plan of the seed, lines for people on standard error", async () => {
    const { status, out, err } = await run("import", "seeds/003_8d9be0f2603e0adc.txt", "--json");
    const { plan } = z
      .object({ plan: planSchema, messages: z.array(message) })
      .strict()
      .parse(JSON.parse(out));
    expect(status).toBe(0);
    expect([plan.tasks.length, plan.sections.length]).toEqual([29, 4]);
    expect(err).toContain("74/QĐ-UBND");
  });
});
