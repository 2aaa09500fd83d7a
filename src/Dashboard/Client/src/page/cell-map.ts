import { serviceCells, type BoardSnapshot } from "../core/protocol";
import { againstCloseDraw, cellDraw, ratioDraw, stateDraw, unitsInDraw, type DrawContext } from "./draws";
import { Figure } from "./figure";

/**
 * Which places of the page show which cell of the board. Built once per layout from the marks the server wrote:
 * `data-unit="ID"` or `data-total` on a row; inside it `data-col="COLUMN"`, `data-ratio="COLUMN/COLUMN"`, `data-state-word`;
 * anywhere `data-units-in`; in a total `data-against-close="COLUMN"`.
 */
export class CellMap {
  /** Every figure of the page. */
  readonly figures: Figure[] = [];
  private readonly byCell: (Figure[] | undefined)[];
  private readonly stride: number;

  constructor(page: ParentNode, snapshot: BoardSnapshot, context: DrawContext) {
    this.stride = snapshot.cols.length + serviceCells;
    this.byCell = new Array<Figure[] | undefined>((snapshot.rows.length + 1) * this.stride);
    const rowOf = new Map(snapshot.rows.map((row, index) => [row.id, index]));
    const colOf = new Map(snapshot.cols.map((id, index) => [id, index]));
    for (const element of page.querySelectorAll("[data-unit], [data-total]")) {
      const row = element.hasAttribute("data-total") ? snapshot.rows.length : rowOf.get(element.getAttribute("data-unit") ?? "");
      if (row !== undefined) {
        this.bindRow(element, row, colOf, context);
        this.bindAgainstClose(element, row, colOf, snapshot, context);
      }
    }
    for (const element of page.querySelectorAll("[data-units-in]")) {
      const total = snapshot.rows.length;
      this.bind(new Figure(element, unitsInDraw(context)), total, [snapshot.cols.length, snapshot.cols.length + 1]);
    }
  }

  /** The figures that show a cell. */
  at(row: number, col: number): readonly Figure[] | undefined {
    return this.byCell[row * this.stride + col];
  }

  private bindRow(element: Element, row: number, colOf: Map<string, number>, context: DrawContext): void {
    const state = this.stride - serviceCells;
    for (const place of element.querySelectorAll("[data-col]")) {
      const col = colOf.get(place.getAttribute("data-col") ?? "");
      if (col !== undefined) {
        this.bind(new Figure(place, cellDraw(context, row, col)), row, [col, state]);
      }
    }
    for (const place of element.querySelectorAll("[data-ratio]")) {
      const [numerator, denominator] = (place.getAttribute("data-ratio") ?? "").split("/").map((id) => colOf.get(id));
      if (numerator !== undefined && denominator !== undefined) {
        this.bind(new Figure(place, ratioDraw(context, row, numerator, denominator)), row, [numerator, denominator, state]);
      }
    }
    for (const place of element.querySelectorAll("[data-state-word]")) {
      this.bind(new Figure(place, stateDraw(context, row, element)), row, [state, state + 1]);
    }
  }

  private bindAgainstClose(element: Element, row: number, colOf: Map<string, number>, snapshot: BoardSnapshot, context: DrawContext): void {
    for (const place of element.querySelectorAll("[data-against-close]")) {
      const col = colOf.get(place.getAttribute("data-against-close") ?? "");
      if (col !== undefined && row === snapshot.rows.length) {
        this.bind(new Figure(place, againstCloseDraw(context, row, col, snapshot.close)), row, [col]);
      }
    }
  }

  private bind(figure: Figure, row: number, cols: readonly number[]): void {
    this.figures.push(figure);
    for (const col of cols) {
      (this.byCell[row * this.stride + col] ??= []).push(figure);
    }
  }
}

/** Does the page have exactly the units of this board, under the same names, and only columns that it knows? */
export function matchesPage(page: ParentNode, snapshot: BoardSnapshot): boolean {
  const names = new Map([...page.querySelectorAll("[data-unit]")].map((row) => [row.getAttribute("data-unit"), row.querySelector("th")?.textContent?.trim()]));
  const columns = new Set(snapshot.cols);
  return (
    names.size === snapshot.rows.length &&
    snapshot.rows.every((row) => names.get(row.id) === row.name) &&
    [...page.querySelectorAll("[data-col]")].every((cell) => columns.has(cell.getAttribute("data-col") ?? ""))
  );
}
