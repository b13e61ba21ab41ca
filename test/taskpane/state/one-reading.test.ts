/** Readings that would run into one another. */
import { oneReading } from "../../../src/taskpane/state/one-reading";

test("one after the other are all made", async () => {
  let made = 0;
  const read = oneReading(async () => {
    made += 1;
  });
  await read();
  await read();
  expect(made).toBe(2);
});

test("calls while one runs are answered by one more, made after it", async () => {
  const ends: (() => void)[] = [];
  const read = oneReading(() => new Promise<void>((resolve) => ends.push(resolve)));
  const first = read();
  const others = [read(), read(), read()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all([first, ...others]);
  expect(ends).toHaveLength(2);
});

test("a reading that failed does not stand in the way of the next", async () => {
  let made = 0;
  const read = oneReading(async () => {
    made += 1;
    if (made === 1) throw new Error("gone");
  });
  await expect(read()).rejects.toThrow("gone");
  await read();
  expect(made).toBe(2);
});
