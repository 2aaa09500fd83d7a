import { serviceCells, type BoardDelta, type BoardSnapshot } from "./protocol";

/** Hears which cells changed; called synchronously while a message is applied, so it must only take notes. */
export interface BoardListener {
  /** One cell has a new value. */
  cell(row: number, col: number): void;
  /** The whole board was replaced, or got its first data: every cell may read differently. */
  replaced(): void;
}

/**
 * What became of a message. `gap`: a message before it is missing; `invalid`: it does not fit this layout; both mean that the
 * figures can no longer be trusted and a snapshot is needed. `old`: already known, ignored.
 */
export type Outcome = "applied" | "old" | "gap" | "invalid";

/**
 * The board as this screen knows it: one snapshot plus every delta since, without a hole. Values are absolute, so a
 * repeated message is harmless; a missing one is always noticed, because each delta names the version it starts from.
 */
export class BoardState {
  private snapshot: BoardSnapshot | null = null;
  private values = new Float64Array(0);
  private current = -1;
  private time: number | null = null;

  constructor(private readonly listener: BoardListener) {}

  /** The snapshot this board grew from, for names, columns and zone; its cells are those of its time, not of now. */
  get origin(): BoardSnapshot | null {
    return this.snapshot;
  }

  /** Version shown; -1 before the first snapshot. */
  get version(): number {
    return this.current;
  }

  /** Data time, unix ms; null when unknown. */
  get dataAt(): number | null {
    return this.time;
  }

  get columns(): number {
    return this.snapshot?.cols.length ?? 0;
  }

  /** Units' rows, without the total; the total's row index is this number. */
  get rows(): number {
    return this.snapshot?.rows.length ?? 0;
  }

  /** Value of a cell. Throws outside the board: a caller that asks for it has the wrong layout. */
  value(row: number, col: number): number {
    if (!this.has(row, col)) {
      throw new RangeError(`no cell ${row},${col}`);
    }
    return this.values[row * this.stride + col]!;
  }

  /** Takes a snapshot in place of everything known, also one with a smaller version (the server may have restarted). */
  accept(snapshot: BoardSnapshot): Outcome {
    const cells = (snapshot.rows.length + 1) * (snapshot.cols.length + serviceCells);
    if (snapshot.cells.length !== cells) {
      return "invalid";
    }
    this.snapshot = snapshot;
    this.current = snapshot.v;
    this.time = snapshot.d;
    if (this.values.length !== cells) {
      this.values = new Float64Array(cells);
    }
    this.values.set(snapshot.cells);
    this.listener.replaced();
    return "applied";
  }

  /**
   * Applies a delta if it continues exactly from the version shown. One that starts earlier but ends later is a gap too: a cell
   * that moved and moved back within its span is not in it.
   */
  apply(delta: BoardDelta): Outcome {
    if (this.snapshot === null) {
      return "gap";
    }
    if (!this.fits(delta)) {
      return "invalid";
    }
    if (delta.t <= this.current) {
      return "old";
    }
    if (delta.f !== this.current) {
      return "gap";
    }
    for (let i = 0; i < delta.c.length; i += 3) {
      this.set(delta.c[i]!, delta.c[i + 1]!, delta.c[i + 2]!);
    }
    this.current = delta.t;
    const sameKind = (this.time === null) === (delta.d === null);
    this.time = delta.d;
    if (!sameKind) {
      this.listener.replaced();
    }
    return "applied";
  }

  /** Compares the version in a heartbeat with ours: a larger one means that the last delta never arrived. */
  confirm(version: number): Outcome {
    return version > this.current ? "gap" : "old";
  }

  private set(row: number, col: number, value: number): void {
    const at = row * this.stride + col;
    if (this.values[at] !== value) {
      this.values[at] = value;
      this.listener.cell(row, col);
    }
  }

  private fits(delta: BoardDelta): boolean {
    const { f, t, c } = delta;
    if (!Number.isSafeInteger(f) || !Number.isSafeInteger(t) || t < f || !Array.isArray(c) || c.length % 3 !== 0) {
      return false;
    }
    for (let i = 0; i < c.length; i += 3) {
      if (!this.has(c[i]!, c[i + 1]!) || !Number.isFinite(c[i + 2])) {
        return false;
      }
    }
    return true;
  }

  private has(row: number, col: number): boolean {
    return Number.isInteger(row) && Number.isInteger(col) && row >= 0 && col >= 0 && row <= this.rows && col < this.stride && this.values.length > 0;
  }

  private get stride(): number {
    return this.columns + serviceCells;
  }
}
