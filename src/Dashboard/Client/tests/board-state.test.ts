import { describe, expect, it } from "vitest";
import { BoardState, type BoardListener } from "../src/core/board-state";
import { ModelBoard } from "./support/model-board";

class Notes implements BoardListener {
  cells: string[] = [];
  replacements = 0;
  cell(row: number, col: number): void {
    this.cells.push(`${row},${col}`);
  }
  replaced(): void {
    this.replacements++;
  }
}

function started(): { model: ModelBoard; state: BoardState; notes: Notes } {
  const model = new ModelBoard();
  const notes = new Notes();
  const state = new BoardState(notes);
  state.accept(model.snapshot());
  return { model, state, notes };
}

describe("BoardState", () => {
  it("shows a snapshot, then every delta that continues it", () => {
    const { model, state, notes } = started();
    model.set(1, 0, 7);
    model.version = 5;
    model.dataAt = 1_741_740_009_000;
    expect(state.apply(model.push())).toBe("applied");
    expect([state.value(1, 0), state.version, state.dataAt]).toEqual([7, 5, 1_741_740_009_000]);
    expect(notes).toMatchObject({ cells: ["1,0"], replacements: 1 });
  });

  it("knows nothing before the first snapshot", () => {
    const state = new BoardState(new Notes());
    expect(state.apply({ f: 0, t: 1, d: 0, c: [] })).toBe("gap");
    expect(() => state.value(0, 0)).toThrow(RangeError);
  });

  it("tells only cells whose value really changed", () => {
    const { state, notes } = started();
    expect(state.apply({ f: 1, t: 2, d: 0, c: [0, 0, 0, 0, 1, 4] })).toBe("applied");
    expect(notes.cells).toEqual(["0,1"]);
  });

  it("ignores a delta it already has, also when older ones come late", () => {
    const { state } = started();
    state.apply({ f: 1, t: 3, d: 0, c: [0, 0, 9] });
    expect(state.apply({ f: 1, t: 3, d: 0, c: [0, 0, 9] })).toBe("old");
    expect(state.apply({ f: 1, t: 2, d: 0, c: [0, 0, 5] })).toBe("old");
    expect(state.value(0, 0)).toBe(9);
  });

  it("sees a gap and leaves the board as it was", () => {
    const { state } = started();
    expect(state.apply({ f: 2, t: 3, d: 0, c: [0, 0, 9] })).toBe("gap");
    expect([state.version, state.value(0, 0)]).toEqual([1, 0]);
  });

  it("sees a gap in a delta that starts before its version and ends after it", () => {
    const { state } = started();
    state.apply({ f: 1, t: 3, d: 0, c: [0, 0, 9] });
    expect(state.apply({ f: 2, t: 5, d: 0, c: [1, 0, 4] })).toBe("gap");
  });

  it.each([
    ["row beyond the total", [4, 0, 1]],
    ["column beyond the service cells", [0, 5, 1]],
    ["negative row", [-1, 0, 1]],
    ["half a triple", [0, 0]],
    ["not a number", [0, 0, Number.NaN]],
    ["fraction of a row", [0.5, 0, 1]],
  ])("refuses a delta with %s as a whole", (_, bad) => {
    const { state, notes } = started();
    expect(state.apply({ f: 1, t: 2, d: 0, c: [0, 0, 1, ...bad] })).toBe("invalid");
    expect([state.version, notes.cells.length]).toEqual([1, 0]);
  });

  it("refuses a snapshot whose cells do not fill its table", () => {
    const { model, state } = started();
    expect(state.accept({ ...model.snapshot(), cells: [1, 2, 3] })).toBe("invalid");
    expect(state.version).toBe(1);
  });

  it("takes a snapshot of another layout, or of a restarted server with smaller versions", () => {
    const { state } = started();
    state.apply({ f: 1, t: 900, d: 0, c: [] });
    const other = new ModelBoard(5, ["open"]);
    expect(state.accept(other.snapshot())).toBe("applied");
    expect([state.rows, state.columns, state.version]).toEqual([5, 1, 1]);
  });

  it("finds a lost last delta by the version in a heartbeat", () => {
    const { state } = started();
    expect(state.confirm(1)).toBe("old");
    expect(state.confirm(2)).toBe("gap");
  });
});
