import type { ChartData } from "./chart-data";
import type { Look } from "./look";

/** A library that draws charts. The only one who knows which one it is, is who chooses what to load. */
export interface ChartEngine {
  /** Draws a chart, or brings the one that stands there up to date: it is never built a second time. */
  draw(place: HTMLElement, chart: ChartData, look: Look): Promise<void> | void;

  /** Lets go of what it holds for a place. */
  release(place: HTMLElement): void;

  /** Gives the reader the picture as a file; absent where there is no reader. */
  save?(place: HTMLElement, name: string): Promise<unknown>;
}
