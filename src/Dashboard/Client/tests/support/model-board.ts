import type { Random } from "../../src/core/clock";
import { RowState, type BoardDelta, type BoardSnapshot, type LastClose } from "../../src/core/protocol";
import { below } from "./seeded";

/** The server's side of a board: the true cells, and deltas between what was last pushed and now. */
export class ModelBoard {
  version = 1;
  dataAt: number | null = 1_741_740_000_000;
  layout = "L1";
  build = "B1";
  tree = "12/03/2025";
  firstName = "Phường 0";
  close: LastClose | null = null;
  cells: number[];
  private pushed: { version: number; cells: number[] };

  constructor(
    readonly rows = 3,
    readonly cols = ["open", "overdue", "received"],
  ) {
    this.cells = new Array<number>((rows + 1) * (cols.length + 2)).fill(0);
    for (let row = 0; row < rows; row++) {
      this.set(row, cols.length, RowState.live);
    }
    this.set(rows, cols.length, rows);
    this.set(rows, cols.length + 1, rows);
    this.pushed = { version: this.version, cells: [...this.cells] };
  }

  set(row: number, col: number, value: number): void {
    this.cells[row * (this.cols.length + 2) + col] = value;
  }

  get(row: number, col: number): number {
    return this.cells[row * (this.cols.length + 2) + col]!;
  }

  /** Changes up to four counters, as one event would. */
  change(random: Random): void {
    for (let i = 0; i <= below(random, 4); i++) {
      this.set(below(random, this.rows + 1), below(random, this.cols.length), below(random, 50));
    }
    this.version++;
  }

  /** The message that brings a screen from the last push to now. */
  push(): BoardDelta {
    const stride = this.cols.length + 2;
    const c: number[] = [];
    this.cells.forEach((value, at) => {
      if (value !== this.pushed.cells[at]) {
        c.push(Math.floor(at / stride), at % stride, value);
      }
    });
    const delta = { f: this.pushed.version, t: this.version, d: this.dataAt, c };
    this.pushed = { version: this.version, cells: [...this.cells] };
    return delta;
  }

  /** The board as last pushed. */
  snapshot(): BoardSnapshot {
    return {
      v: this.pushed.version,
      layout: this.layout,
      build: this.build,
      name: "Quận thử",
      zone: "Asia/Ho_Chi_Minh",
      tree: this.tree,
      speed: 1,
      d: this.dataAt,
      close: this.close,
      cols: this.cols,
      rows: Array.from({ length: this.rows }, (_, i) => ({ id: `u${i}`, name: i === 0 ? this.firstName : `Phường ${i}`, kind: "ward" })),
      cells: [...this.pushed.cells],
    };
  }
}
