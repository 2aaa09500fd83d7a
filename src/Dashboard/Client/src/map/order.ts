import type { BoardState } from "../core/board-state";
import type { Clock } from "../core/clock";
import { Band } from "../page/band";

/** A list that jumps cannot be read: it is put in order at most this often, and never under a pointer or the focus. */
const everyMs = 10_000;

/** Keeps the list of units the worst first, with their ranks. */
export class ListOrder {
  constructor(
    private readonly page: ParentNode,
    private readonly board: BoardState,
    private readonly clock: Clock,
  ) {
    this.wait();
  }

  /** Puts each part of the list in order, unless somebody is in it. */
  sort(): void {
    for (const part of this.page.querySelectorAll("[data-map-rows]")) {
      if (!part.matches(":hover") && !part.contains(part.ownerDocument.activeElement)) {
        this.sortPart(part);
      }
    }
  }

  private wait(): void {
    this.clock.after(everyMs, () => {
      this.sort();
      this.wait();
    });
  }

  private sortPart(part: Element): void {
    const snapshot = this.board.origin;
    const band = snapshot === null ? null : Band.read(part.getAttribute("data-map-rows") ?? "", new Map(snapshot.cols.map((id, index) => [id, index])));
    if (snapshot === null || band === null) {
      return;
    }
    const places = new Map(snapshot.rows.map((row, index) => [row.id, index]));
    const rows = [...part.children].map((row) => ({ row, badness: band.badness(this.board, places.get(row.getAttribute("data-unit") ?? "") ?? 0) }));
    rows.sort((a, b) => b.badness - a.badness);
    let rank = 0;
    rows.forEach(({ row, badness }, index) => {
      rank = index > 0 && badness === rows[index - 1]!.badness ? rank : index + 1;
      const place = row.querySelector("[data-rank]");
      const text = badness < 0 ? "" : String(rank);
      if (place !== null && place.textContent !== text) {
        place.textContent = text;
      }
      if (part.children[index] !== row) {
        part.insertBefore(row, part.children[index] ?? null);
      }
    });
  }
}
