/** What the server writes into a page for one chart; `Charts/ChartData.cs` writes it, and the same numbers as a table. */
export interface ChartData {
  /** Points of the time axis, in the area's own time: `yyyy-MM-dd`, or `yyyy-MM-ddTHH:mm`. The browser's zone has no part in it. */
  x: readonly string[];
  series: readonly ChartSeries[];
  /** A level to be reached, or to stay under. */
  target: { value: number; label: string } | null;
  /** Values are per cent, not counts. */
  share: boolean;
}

export interface ChartSeries {
  name: string;
  tone: Tone;
  shape: "line" | "bars";
  /** One per point; null where there is no data, which is not 0. */
  values: readonly (number | null)[];
}

/** What a series stands for; the theme decides its colour. */
export type Tone = (typeof tones)[number];

export const tones = ["late", "soon", "within", "paused", "accent", "soft"] as const;

/** Reads the data of a chart's element; null when it has none. */
export function readChart(figure: ParentNode): ChartData | null {
  const json = figure.querySelector("script[data-chart-data]")?.textContent;
  return json ? (JSON.parse(json) as ChartData) : null;
}

/** The last point of a series that has a value; null if none has. */
export function lastPoint(series: ChartSeries): { index: number; value: number } | null {
  for (let index = series.values.length - 1; index >= 0; index--) {
    const value = series.values[index];
    if (value !== null && value !== undefined) {
      return { index, value };
    }
  }
  return null;
}
