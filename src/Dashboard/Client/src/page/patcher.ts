import type { BoardListener, BoardState } from "../core/board-state";
import type { CellMap } from "./cell-map";
import type { Place } from "./figure";

/** Asks for one call before the next frame is drawn. */
export type RequestFrame = (draw: () => void) => unknown;

/** So many changed figures of one frame are still highlighted: what a few dossiers move. */
export const mostHighlights = 64;

/**
 * Writes changed cells into the page, all changes of a frame at once. Between frames it keeps only which figures wait, at most each once.
 * A replaced board is drawn without highlights, and so is a frame with more changes than {@link mostHighlights}: where everything
 * flashes it says nothing, and a flash costs the browser more than the figure.
 */
export class Patcher implements BoardListener {
  private readonly waiting: Place[] = [];
  private map: CellMap | null = null;
  private board: BoardState | null = null;
  private asked = false;
  private quiet = false;

  /**
   * @param requestFrame one frame of the browser
   * @param drawn called after a frame that changed something
   */
  constructor(
    private readonly requestFrame: RequestFrame,
    private readonly drawn: () => void = () => undefined,
  ) {}

  /** Binds a board to the places that show it, and draws all of them. */
  bind(board: BoardState, map: CellMap): void {
    this.unbind();
    this.board = board;
    this.map = map;
    this.replaced();
  }

  /** Lets go of the page: the board no longer has the rows and columns that are on it. */
  unbind(): void {
    this.map = null;
    this.forget();
  }

  cell(row: number, col: number): void {
    for (const figure of this.map?.at(row, col) ?? []) {
      this.wait(figure);
    }
  }

  replaced(): void {
    this.quiet = true;
    for (const figure of this.map?.figures ?? []) {
      this.wait(figure);
    }
  }

  private wait(figure: Place): void {
    if (!figure.waiting) {
      figure.waiting = true;
      this.waiting.push(figure);
    }
    if (!this.asked) {
      this.asked = true;
      this.requestFrame(() => this.draw());
    }
  }

  /** Draws what waits, now; called in a frame. */
  draw(): void {
    this.asked = false;
    let changed = false;
    const highlight = !this.quiet && this.waiting.length <= mostHighlights;
    for (const figure of this.waiting) {
      changed = figure.refresh(this.board!, highlight) || changed;
    }
    this.forget();
    this.quiet = false;
    if (changed) {
      this.drawn();
    }
  }

  private forget(): void {
    for (const figure of this.waiting) {
      figure.waiting = false;
    }
    this.waiting.length = 0;
  }
}
