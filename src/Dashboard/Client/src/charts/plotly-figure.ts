import { Numbers } from "../page/numbers";
import { lastPoint, type ChartData, type ChartSeries } from "./chart-data";
import { spread, type EndLabel } from "./labels";
import type { Look } from "./look";

/** Room that labels at the end of lines may take, as a multiple of the type's size and letters. */
const letterWidth = 0.58;
const bottom = 2.2;
const top = 1.2;

/** A chart as plotly wants it: traces and layout. Pure, so that it can be tested without a browser. */
export function plotlyFigure(chart: ChartData, look: Look): { traces: object[]; layout: object } {
  const labels = endLabels(chart, look);
  const right = look.size * (1 + letterWidth * Math.max(4, ...labels.map((label) => label.text.length)));
  return {
    traces: chart.series.map((series) => trace(chart, series, look)),
    layout: {
      autosize: true,
      paper_bgcolor: "rgba(0, 0, 0, 0)",
      plot_bgcolor: "rgba(0, 0, 0, 0)",
      font: { family: look.font, size: look.size, color: look.soft },
      separators: look.language === "en" ? ".," : ",.",
      margin: { l: look.size * 3.2, r: Math.min(right, look.width * 0.4), t: look.size * top, b: look.size * bottom },
      showlegend: false,
      hovermode: "x unified",
      hoverlabel: { bgcolor: look.ground, bordercolor: look.line, font: { family: look.font, size: look.size, color: look.ink }, namelength: -1 },
      dragmode: false,
      barmode: "group",
      bargap: 0.25,
      uirevision: "kept",
      xaxis: timeAxis(chart, look),
      yaxis: valueAxis(chart, look),
      shapes: chart.target === null ? [] : [targetLine(chart.target.value, look)],
      annotations: labels.map((label) => annotation(chart, label, look)),
    },
  };
}

function trace(chart: ChartData, series: ChartSeries, look: Look): object {
  const colour = look.tones[series.tone];
  const same = { x: chart.x, y: series.values, name: series.name, hovertemplate: chart.share ? "%{y:.1f} %" : "%{y:,d}", cliponaxis: false };
  return series.shape === "bars"
    ? { ...same, type: "bar", marker: { color: colour }, opacity: series.tone === "soft" ? 0.45 : 0.85 }
    : { ...same, type: "scatter", mode: "lines", connectgaps: false, line: { color: colour, width: Math.max(2, look.size / 6), dash: series.tone === "soft" ? "dot" : "solid" } };
}

function timeAxis(chart: ChartData, look: Look): object {
  const isTime = chart.x[0]?.includes("T") ?? false;
  return {
    type: "date", fixedrange: true, showgrid: false, linecolor: look.line, tickcolor: look.line, ticks: "outside", nticks: look.width < 500 ? 4 : 8,
    tickformat: isTime ? "%H:%M" : "%d/%m", hoverformat: isTime ? "%H:%M" : "%A %d/%m/%Y", ...(chart.x.length > 0 && { range: span(chart) }),
  };
}

/** From the first point to the last; half a day more at both ends where bars stand. */
function span(chart: ChartData): [string, string] {
  const room = chart.series.some((series) => series.shape === "bars") ? 43_200_000 : 0;
  const at = (point: string, change: number) => new Date(Date.parse(`${point.slice(0, 16)}${point.includes("T") ? "Z" : ""}`) + change).toISOString().slice(0, 16);
  return [at(chart.x[0]!, -room), at(chart.x.at(-1)!, room)];
}

function valueAxis(chart: ChartData, look: Look): object {
  return {
    fixedrange: true, gridcolor: look.line, zerolinecolor: look.line, nticks: 5, automargin: false, range: extent(chart),
    tickformat: chart.share ? ".0f" : ",d", ticksuffix: chart.share ? " %" : "",
  };
}

/** Counts begin at zero, so that twice as high means twice as many. Shares are judged near their target: they end at 100 and begin below the least. */
function extent(chart: ChartData): [number, number] {
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  if (chart.target !== null) {
    values.push(chart.target.value);
  }
  return chart.share ? [Math.max(0, Math.floor((Math.min(95, ...values) - 2) / 5) * 5), 100.5] : [0, Math.max(4, ...values) * 1.05];
}

function targetLine(value: number, look: Look): object {
  return { type: "line", xref: "paper", x0: 0, x1: 1, y0: value, y1: value, line: { color: look.soft, width: 1.5, dash: "dash" } };
}

function endLabels(chart: ChartData, look: Look): EndLabel[] {
  const numbers = new Numbers(look.language);
  const written = (value: number) => (chart.share ? `${numbers.decimal(value)} %` : numbers.count(value));
  const labels: EndLabel[] = [];
  for (const series of chart.series) {
    const last = lastPoint(series);
    if (last !== null) {
      labels.push({ text: `${series.name} ${written(last.value)}`, colour: look.tones[series.tone], ...last, shift: 0 });
    }
  }
  if (chart.target !== null && chart.x.length > 0) {
    labels.push({ text: `${chart.target.label} ${written(chart.target.value)}`, colour: look.soft, index: chart.x.length - 1, value: chart.target.value, shift: 0 });
  }
  const plotted = Math.max(1, look.height - look.size * (top + bottom));
  const [least, greatest] = extent(chart);
  spread(labels, plotted / (greatest - least), look.size * 1.25);
  return labels;
}

function annotation(chart: ChartData, label: EndLabel, look: Look): object {
  return {
    text: label.text, x: chart.x[label.index], y: label.value, xref: "x", yref: "y", xanchor: "left", yanchor: "middle", xshift: look.size * 0.5,
    yshift: label.shift, showarrow: false, align: "left", font: { color: label.colour, family: look.font, size: look.size },
  };
}
