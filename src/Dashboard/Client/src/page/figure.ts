import type { BoardState } from "../core/board-state";

/** Draws one place of the page from the board; returns the text it should now have. */
export type Draw = (board: BoardState, element: Element) => string;

/** Something on the page that shows a part of the board. */
export interface Place {
  /** Set while it waits for the next frame. */
  waiting: boolean;
  /** Brings it up to date; marks a change with a brief highlight. Returns whether anything changed. */
  refresh(board: BoardState, highlight: boolean): boolean;
}

/**
 * One place on the page that shows something of the board. It owns one text node for good: an update changes that node's text and
 * creates nothing.
 */
export class Figure implements Place {
  waiting = false;
  private readonly text: Text;
  private odd = false;

  constructor(
    readonly element: Element,
    private readonly draw: Draw,
  ) {
    element.textContent = (element.textContent ?? "").trim();
    this.text = (element.firstChild as Text | null) ?? element.appendChild(element.ownerDocument.createTextNode(""));
  }

  refresh(board: BoardState, highlight: boolean): boolean {
    const text = this.draw(board, this.element);
    if (text === this.text.data) {
      return false;
    }
    this.text.data = text;
    if (highlight) {
      this.flash();
    }
    return true;
  }

  /** Two names for one animation: swapping them starts it again without a timer and without forcing a layout. */
  private flash(): void {
    this.odd = !this.odd;
    this.element.setAttribute("data-flash", this.odd ? "a" : "b");
  }
}
