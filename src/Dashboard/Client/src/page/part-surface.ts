import type { Surface } from "./surface";

/** A page with some rows of a board and some of its columns: it fits as long as the board has those. */
export function partSurface(root: ParentNode): Surface {
  return {
    fits: (snapshot) => {
      const [units, columns] = [new Set(snapshot.rows.map((row) => row.id)), new Set(snapshot.cols)];
      return (
        [...root.querySelectorAll("[data-unit]")].every((row) => units.has(row.getAttribute("data-unit") ?? "")) &&
        [...root.querySelectorAll("[data-col]")].every((cell) => columns.has(cell.getAttribute("data-col") ?? ""))
      );
    },
    oldSince: () => null,
    synced: () => undefined,
    tick: () => undefined,
  };
}
