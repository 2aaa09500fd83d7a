import type { BoardState } from "../core/board-state";
import { RowState, rowStateNames, type LastClose } from "../core/protocol";
import type { Band } from "./band";
import type { Draw } from "./figure";
import { noFigure, type Numbers } from "./numbers";
import { fill, type Texts } from "./texts";
import type { Times } from "./times";

/** How this page writes numbers, times and words. */
export interface DrawContext {
  numbers: Numbers;
  times: Times;
  texts: Texts;
  /** The server's time now, unix ms. */
  serverNow: () => number | null;
}

/** A counter. A unit, or an area, without data has no figures, which is not 0; of neither is there anything to colour. */
export function cellDraw(context: DrawContext, row: number, col: number): Draw {
  return (board, element) => {
    const value = isWithoutData(board, row) ? null : board.value(row, col);
    mark(element, "data-zero", value === 0 || value === null);
    return context.numbers.count(value);
  };
}

/** A share of one counter in another; marked if the other is smaller than `data-small-under`. */
export function ratioDraw(context: DrawContext, row: number, numerator: number, denominator: number): Draw {
  return (board, element) => {
    const without = isWithoutData(board, row);
    const [part, whole] = without ? [0, 0] : [board.value(row, numerator), board.value(row, denominator)];
    mark(element, "data-small", whole > 0 && whole < Number(element.getAttribute("data-small-under")));
    return context.numbers.percent(part, whole);
  };
}

/** The state of a unit's feed, in words; the row carries it as `data-state` for colour and icon. */
export function stateDraw(context: DrawContext, row: number, rowElement: Element): Draw {
  return (board) => {
    const name = rowStateNames[board.value(row, board.columns)] ?? "none";
    if (rowElement.getAttribute("data-state") !== name) {
      rowElement.setAttribute("data-state", name);
    }
    const at = board.value(row, board.columns + 1) * 60_000;
    const time = at > 0 ? context.times.minute(at, context.serverNow() ?? at) : noFigure;
    return fill(context.texts, `row-${name}`, { time });
  };
}

/** "20/22": how many of the area's units are in the figures. */
export function unitsInDraw(context: DrawContext): Draw {
  return (board) => {
    const unitsIn = context.numbers.count(board.value(board.rows, board.columns));
    return fill(context.texts, "units-in", { in: unitsIn, of: context.numbers.count(board.value(board.rows, board.columns + 1)) });
  };
}

/** How many units are in the best band: with data, not silent, and good. */
export function goodUnitsDraw(context: DrawContext, band: Band): Draw {
  return (board) => {
    let good = 0;
    for (let row = 0; row < board.rows; row++) {
      good += band.of(board, row) === "band-0" ? 1 : 0;
    }
    return context.numbers.count(good);
  };
}

/** How far a counter of the area is from what it was at the last close, by sign and word; leads to that day. */
export function againstCloseDraw(context: DrawContext, row: number, col: number, close: LastClose | null): Draw {
  return (board, element) => {
    if (close !== null && element.getAttribute("href") !== `?close=${close.date}`) {
      element.setAttribute("href", `?close=${close.date}`);
    }
    if (close === null || close.total === null || isWithoutData(board, row)) {
      return fill(context.texts, "against-none");
    }
    const change = board.value(row, col) - close.total[col]!;
    const key = change > 0 ? "against-more" : change < 0 ? "against-less" : "against-same";
    return fill(context.texts, key, { day: close.day, change: context.numbers.change(change) });
  };
}

function isWithoutData(board: BoardState, row: number): boolean {
  return row < board.rows ? board.value(row, board.columns) === RowState.none : board.dataAt === null;
}

function mark(element: Element, attribute: string, on: boolean): void {
  if (element.hasAttribute(attribute) !== on) {
    element.toggleAttribute(attribute, on);
  }
}
