import type { BoardState } from "../core/board-state";
import { RowState } from "../core/protocol";
import type { Place } from "./figure";

/**
 * What colours a unit: a counter and where its bands begin, `now.openLate 1 4 10`, or a share, its target and its warning in thousandths and the
 * smallest denominator that is judged, `month.onTime/month.judged 980 950 5`. `MapMetric.cs` has the same rules.
 */
export class Band {
  private constructor(
    readonly cols: readonly number[],
    private readonly limits: readonly number[],
  ) {}

  /** Reads the words of a mark; null when a column is unknown. */
  static read(mark: string, colOf: ReadonlyMap<string, number>): Band | null {
    const [columns = "", ...limits] = mark.split(" ");
    const cols = columns.split("/").map((id) => colOf.get(id));
    return cols.every((col) => col !== undefined) ? new Band(cols, limits.map(Number)) : null;
  }

  /** Class of a unit: `band-0` (good) to `band-3`, `few`, or `none` and `silent`, which never look good. */
  of(board: BoardState, row: number): string {
    const state = board.value(row, board.columns);
    if (state === RowState.none) {
      return "none";
    }
    if (state === RowState.silent) {
      return "silent";
    }
    const [part = 0, whole] = this.cols.map((col) => board.value(row, col));
    return whole === undefined ? `band-${this.limits.filter((limit) => part >= limit).length}` : this.ofShare(part, whole);
  }

  /** Orders the worst first; what cannot be judged comes last. */
  badness(board: BoardState, row: number): number {
    if (board.value(row, board.columns) === RowState.none) {
      return -2;
    }
    const [part = 0, whole] = this.cols.map((col) => board.value(row, col));
    if (whole === undefined) {
      return part;
    }
    return this.ofShare(part, whole) === "few" ? -1 : 1 - part / whole;
  }

  private ofShare(part: number, whole: number): string {
    const [target = 0, warning = 0, fewest = 0] = this.limits;
    if (whole < fewest || whole === 0) {
      return "few";
    }
    return part * 1000 > target * whole ? "band-0" : part * 1000 >= warning * whole ? "band-1" : "band-3";
  }
}

/** A shape or a mark whose class is the band of its unit. */
export class BandPlace implements Place {
  waiting = false;

  constructor(
    private readonly element: Element,
    private readonly row: number,
    private readonly band: Band,
  ) {}

  refresh(board: BoardState): boolean {
    const band = this.band.of(board, this.row);
    if (this.element.getAttribute("class") === band) {
      return false;
    }
    this.element.setAttribute("class", band);
    return true;
  }
}
