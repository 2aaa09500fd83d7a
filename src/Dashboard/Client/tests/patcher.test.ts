import { expect, it } from "vitest";
import type { BoardState } from "../src/core/board-state";
import type { CellMap } from "../src/page/cell-map";
import { mostHighlights, Patcher } from "../src/page/patcher";

it.each([
  [mostHighlights, true],
  [mostHighlights + 1, false],
])("highlights a few changed figures, not a page full: %i at once", (changes, highlighted) => {
  const seen: boolean[] = [];
  const places = Array.from({ length: changes }, () => ({
    waiting: false,
    refresh: (_: BoardState, highlight: boolean) => {
      seen.push(highlight);
      return true;
    },
  }));
  const frames: (() => void)[] = [];
  const patcher = new Patcher((draw) => frames.push(draw));
  patcher.bind({} as BoardState, { at: (row: number) => [places[row]!], figures: places } as unknown as CellMap);
  frames.splice(0).forEach((draw) => draw());
  seen.length = 0;
  for (let row = 0; row < changes; row++) {
    patcher.cell(row, 0);
  }
  frames.splice(0).forEach((draw) => draw());
  expect(seen).toEqual(Array.from({ length: changes }, () => highlighted));
});
