import { describe, expect, test } from "vitest";
import { moved, rowsToDraw, topToShow } from "../../../client/src/coverage/gridKeys";

const size = { rows: 20, columns: 4, page: 5 };
const from = { row: 7, column: 2 };
const to = (key: string, isControl = false, start = from) => {
  const place = moved(key, isControl, start, size);
  return place && [place.row, place.column];
};

describe("a key in the grid", () => {
  test.each([
    ["ArrowUp", [6, 2]],
    ["ArrowDown", [8, 2]],
    ["ArrowLeft", [7, 1]],
    ["ArrowRight", [7, 3]],
    ["Home", [7, 0]],
    ["End", [7, 3]],
    ["PageUp", [2, 2]],
    ["PageDown", [12, 2]],
  ])("%s", (key, place) => expect(to(key)).toEqual(place));

  test("with Ctrl goes to the first and last cell", () => {
    expect(to("Home", true)).toEqual([0, 0]);
    expect(to("End", true)).toEqual([19, 3]);
  });

  test("never leaves the grid", () => {
    expect(to("ArrowUp", false, { row: 0, column: 0 })).toEqual([0, 0]);
    expect(to("PageDown", false, { row: 18, column: 3 })).toEqual([19, 3]);
    expect(to("ArrowRight", false, { row: 0, column: 3 })).toEqual([0, 3]);
  });

  test("that does not move is none of ours", () => {
    expect(to("a")).toBeUndefined();
    expect(to("Tab")).toBeUndefined();
  });
});

describe("of many rows those in view are drawn", () => {
  const view = { top: 40_000, height: 400, rowHeight: 40, rows: 10_000 };

  test("and a few on either side", () => expect(rowsToDraw(view)).toEqual({ start: 992, end: 1018 }));

  test("at both ends not more than there are", () => {
    expect(rowsToDraw({ ...view, top: 0 })).toEqual({ start: 0, end: 18 });
    expect(rowsToDraw({ ...view, top: 399_600 })).toEqual({ start: 9982, end: 10_000 });
    expect(rowsToDraw({ ...view, rows: 3 })).toEqual({ start: 3, end: 3 });
  });

  test("one that is in view does not scroll; one above or below does, no further than needed", () => {
    expect(topToShow(1003, view)).toBe(40_000);
    expect(topToShow(999, view)).toBe(39_960);
    expect(topToShow(1010, view)).toBe(40_040);
  });
});
