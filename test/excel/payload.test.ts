import { chunkRows, jsonSize } from "../../src/excel/payload";
import fc from "../property";

describe("rows cut for requests", () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean());
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 60 });

  test("lose nothing, keep their order, and stay below the limit", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 10, max: 400 }), (all, limit) => {
        const chunks = [...chunkRows(all, limit)];
        expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(all);
        let start = 0;
        for (const chunk of chunks) {
          expect(chunk.start).toBe(start);
          start += chunk.rows.length;
          expect(chunk.bytes <= limit || chunk.rows.length === 1).toBe(true);
        }
      }),
    );
  });

  test("are counted in bytes: a Vietnamese letter is up to three", () => {
    expect(jsonSize("ộ")).toBe(5);
  });
});
