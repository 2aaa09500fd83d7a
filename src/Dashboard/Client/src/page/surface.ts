import type { BoardSnapshot } from "../core/protocol";
import { matchesPage } from "./cell-map";
import type { Times } from "./times";

/** In what a live page differs from another: which boards fit it, and what else it shows than the board's figures. */
export interface Surface {
  /** Can this page show that board's figures? If not, it reloads. */
  fits(snapshot: BoardSnapshot): boolean;
  /** Since when (the server's time, unix ms) something on the page is out of date although the board is not; null when nothing is. */
  oldSince(): number | null;
  /** A snapshot was taken. */
  synced(): void;
  /** A second passed, or the page woke. */
  tick(times: Times): void;
}

/** A page that is one table: it has exactly the board's units, and nothing else that ages. */
export function tableSurface(root: ParentNode): Surface {
  return { fits: (snapshot) => matchesPage(root, snapshot), oldSince: () => null, synced: () => undefined, tick: () => undefined };
}
