import { serviceCells, type BoardSnapshot } from "../core/protocol";
import { Band, BandPlace } from "./band";
import { againstCloseDraw, cellDraw, goodUnitsDraw, ratioDraw, stateDraw, unitsInDraw, type DrawContext } from "./draws";
import { Figure, type Place } from "./figure";

/**
 * Which places of the page show which cell of the board. Built once per layout from the marks the server wrote:
 * `data-unit="ID"` or `data-total` on a row; inside it `data-col="COLUMN"`, `data-ratio="COLUMN/COLUMN"`, `data-state-word`;
 * anywhere `data-units-in`; in a total `data-against-close="COLUMN"`; on a row or inside it `data-band="COLUMN LIMIT LIMIT LIMIT"` ({@link Band}),
 * whose class is the band; anywhere `data-units-good`, with the same words, for how many units are in the best one.
 */
export class CellMap {
  /** Every figure of the page. */
  readonly figures: Place[] = [];
  private readonly byCell: (Place[] | undefined)[];
  private readonly stride: number;

  constructor(page: ParentNode, snapshot: BoardSnapshot, context: DrawContext) {
    this.stride = snapshot.cols.length + serviceCells;
    this.byCell = new Array<Place[] | undefined>((snapshot.rows.length + 1) * this.stride);
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
    for (const element of page.querySelectorAll("[data-units-good]")) {
      this.bindGoodUnits(element, snapshot.rows.length, colOf, context);
    }
  }

  /** The figures that show a cell. */
  at(row: number, col: number): readonly Place[] | undefined {
    return this.byCell[row * this.stride + col];
  }

  private bindRow(element: Element, row: number, colOf: Map<string, number>, context: DrawContext): void {
    const state = this.stride - serviceCells;
    for (const place of [element, ...element.querySelectorAll("[data-band]")]) {
      this.bindBand(place, row, colOf);
    }
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

  private bindBand(place: Element, row: number, colOf: Map<string, number>): void {
    const band = Band.read(place.getAttribute("data-band") ?? "", colOf);
    if (band !== null) {
      this.bind(new BandPlace(place, row, band), row, [...band.cols, this.stride - serviceCells]);
    }
  }

  private bindGoodUnits(place: Element, rows: number, colOf: Map<string, number>, context: DrawContext): void {
    const band = Band.read(place.getAttribute("data-units-good") ?? "", colOf);
    if (band !== null) {
      const figure = new Figure(place, goodUnitsDraw(context, band));
      this.figures.push(figure);
      for (let row = 0; row < rows; row++) {
        this.watch(figure, row, [...band.cols, this.stride - serviceCells]);
      }
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

  private bind(figure: Place, row: number, cols: readonly number[]): void {
    this.figures.push(figure);
    this.watch(figure, row, cols);
  }

  private watch(figure: Place, row: number, cols: readonly number[]): void {
    for (const col of cols) {
      (this.byCell[row * this.stride + col] ??= []).push(figure);
    }
  }
}

/** Does the page name exactly the units of this board, under the same names, and only columns that it knows? A unit's shape on a map has no name of its own. */
export function matchesPage(page: ParentNode, snapshot: BoardSnapshot): boolean {
  const names = new Map(
    [...page.querySelectorAll("[data-unit]:has(th)")].map((row) => [row.getAttribute("data-unit"), row.querySelector("th")?.textContent?.trim()]),
  );
  const columns = new Set(snapshot.cols);
  return (
    names.size === snapshot.rows.length &&
    snapshot.rows.every((row) => names.get(row.id) === row.name) &&
    [...page.querySelectorAll("[data-col]")].every((cell) => columns.has(cell.getAttribute("data-col") ?? ""))
  );
}
