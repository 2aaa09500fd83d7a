import "./plotly-styles";
import Plotly from "plotly.js-basic-dist-min";
import vietnamese from "plotly.js-locales/vi";
import type { ChartData } from "./chart-data";
import type { ChartEngine } from "./engine";
import type { Look } from "./look";
import { plotlyFigure } from "./plotly-figure";

Plotly.register(vietnamese);

/** Charts by plotly.js. It is 1.2 MB: only ever loaded by a dynamic import, after the page's own figures are there. */
export const engine: ChartEngine = {
  async draw(place: HTMLElement, chart: ChartData, look: Look): Promise<void> {
    const { traces, layout } = plotlyFigure(chart, look);
    await Plotly.react(place, traces, layout, { locale: look.language, displayModeBar: false, responsive: true, scrollZoom: false });
  },

  release(place: HTMLElement): void {
    Plotly.purge(place);
  },

  save(place: HTMLElement, name: string): Promise<unknown> {
    return Plotly.downloadImage(place, { format: "png", filename: name, width: 1600, height: 700 });
  },
};
