import { remembered } from "../../src/text/remembered";

test("makes what recurs once", () => {
  const make = jest.fn((text: string) => text.toUpperCase());
  const upper = remembered(make);
  expect([upper("a"), upper("b"), upper("a")]).toEqual(["A", "B", "A"]);
  expect(make).toHaveBeenCalledTimes(2);
});

test("remembers that nothing was found", () => {
  const make = jest.fn(() => null);
  const none = remembered(make);
  expect([none("a"), none("a")]).toEqual([null, null]);
  expect(make).toHaveBeenCalledTimes(1);
});

test("keeps no more than it may, and is right about the rest", () => {
  const make = jest.fn((text: string) => [text]);
  const listed = remembered(make, 1);
  expect([listed("a"), listed("b"), listed("b"), listed("a")]).toEqual([["a"], ["b"], ["b"], ["a"]]);
  expect(make).toHaveBeenCalledTimes(3);
});
