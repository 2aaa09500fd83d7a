import { describe, expect, it } from "vitest";
import { BoardState } from "../src/core/board-state";
import { RowState } from "../src/core/protocol";
import { Band } from "../src/page/band";

const columns = new Map([["late", 0], ["part", 1], ["whole", 2]]);

function board(late: number, part: number, whole: number, state: number = RowState.live): BoardState {
  const state1 = new BoardState({ cell: () => undefined, replaced: () => undefined });
  const rows = [{ id: "u", name: "U", kind: "ward" }];
  state1.accept({ v: 1, layout: "L", build: "B", name: "Q", zone: "UTC", tree: "", speed: 1, d: 1, close: null, cols: [...columns.keys()], rows, cells: [late, part, whole, state, 0, 0, 0, 0, 1, 1] });
  return state1;
}

/** The same cases as MapMetricTests.cs. */
describe("a band", () => {
  it.each([[0, "band-0"], [1, "band-1"], [3, "band-1"], [4, "band-2"], [9, "band-2"], [10, "band-3"]])("of %i late dossiers is %s", (late, band) => {
    expect(Band.read("late 1 4 10", columns)!.of(board(late, 0, 0), 0)).toBe(band);
  });

  it.each([[981, 1000, "band-0"], [980, 1000, "band-1"], [950, 1000, "band-1"], [949, 1000, "band-3"], [10, 10, "band-0"], [9, 9, "few"], [0, 0, "few"]])("of %i in time of %i is %s", (part, whole, band) => {
    expect(Band.read("part/whole 980 950 10", columns)!.of(board(0, part, whole), 0)).toBe(band);
  });

  it.each([[RowState.none, "none"], [RowState.silent, "silent"], [RowState.offHours, "band-0"]])("of a unit in state %i is %s", (state, band) => {
    expect(Band.read("late 1 4 10", columns)!.of(board(0, 0, 0, state), 0)).toBe(band);
  });

  it("of an unknown column does not exist", () => {
    expect(Band.read("lost 1 4 10", columns)).toBeNull();
  });

  it("puts a low share first, and too few or no data last", () => {
    const share = Band.read("part/whole 980 950 10", columns)!;
    const order = [board(0, 99, 100), board(0, 90, 100), board(0, 1, 2), board(0, 0, 0, RowState.none)].map((one) => share.badness(one, 0));
    expect(order[1]!).toBeGreaterThan(order[0]!);
    expect([order[2], order[3]]).toEqual([-1, -2]);
  });
});
