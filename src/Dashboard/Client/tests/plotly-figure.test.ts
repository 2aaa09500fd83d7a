import { expect, test } from "vitest";
import type { ChartData } from "../src/charts/chart-data";
import { spread, type EndLabel } from "../src/charts/labels";
import { asRgb, type Look } from "../src/charts/look";
import { plotlyFigure } from "../src/charts/plotly-figure";

const look: Look = {
  tones: { late: "#c00", soon: "#850", within: "#075", paused: "#55a", accent: "#15c", soft: "#556" },
  ink: "#111", soft: "#556", line: "#ddd", ground: "#fff", font: "sans", size: 14, width: 800, height: 300, language: "vi",
};

const counts: ChartData = {
  x: ["2025-03-11", "2025-03-12", "2025-03-13"],
  series: [{ name: "quá hạn", tone: "late", shape: "line", values: [1200, 1234, null] }],
  target: { value: 98, label: "mục tiêu" },
  share: false,
};

interface Layout {
  separators: string;
  xaxis: { range: [string, string] };
  yaxis: { range: [number, number] };
  shapes: { y0: number }[];
  annotations: { text: string; x: string; yshift: number }[];
}

const layoutOf = (chart: ChartData, other: Partial<Look> = {}) => plotlyFigure(chart, { ...look, ...other }).layout as Layout;

test("counts begin at zero; shares begin below the least and end at 100", () => {
  expect(layoutOf(counts).yaxis.range[0]).toBe(0);
  const share = layoutOf({ ...counts, share: true, series: [{ ...counts.series[0]!, values: [88.1, 98.1, 98.2] }] }).yaxis.range;
  expect(share).toEqual([85, 100.5]);
});

test("a series is labelled at its last value, in the language's own numbers", () => {
  expect(layoutOf(counts).annotations[0]).toMatchObject({ text: "quá hạn 1.234", x: "2025-03-12" });
  expect(layoutOf(counts, { language: "en" }).annotations[0]!.text).toBe("quá hạn 1,234");
  expect(layoutOf({ ...counts, share: true, series: [{ ...counts.series[0]!, values: [97.4, 98.1, 98.2] }] }).annotations[0]!.text).toBe("quá hạn 98,2 %");
});

test("the target is a line with its name", () => {
  expect(layoutOf(counts).shapes).toMatchObject([{ y0: 98 }]);
  expect(layoutOf(counts).annotations[1]!.text).toBe("mục tiêu 98");
  expect(layoutOf({ ...counts, target: null }).shapes).toEqual([]);
});

test("bars have room at both ends, and the browser's zone has no part in it", () => {
  expect(layoutOf(counts).xaxis.range).toEqual(["2025-03-11T00:00", "2025-03-13T00:00"]);
  const bars: ChartData = { ...counts, series: [{ ...counts.series[0]!, shape: "bars" }] };
  expect(layoutOf(bars).xaxis.range).toEqual(["2025-03-10T12:00", "2025-03-13T12:00"]);
});

test("a chart without points, or without values, has no labels and does not fail", () => {
  expect(layoutOf({ ...counts, x: [], series: [{ ...counts.series[0]!, values: [] }] }).annotations).toEqual([]);
  expect(layoutOf({ ...counts, target: null, series: [{ ...counts.series[0]!, values: [null, null, null] }] }).annotations).toEqual([]);
});

test("labels that would cover each other are moved apart, the higher one up", () => {
  const label = (value: number): EndLabel => ({ text: "", colour: "", index: 0, value, shift: 0 });
  const labels = [label(12), label(10), label(50)];
  spread(labels, 1, 15);
  expect(labels.map((one) => one.shift)).toEqual([13, 0, 0]);
});

test("a mixed colour becomes one that every library reads", () => {
  expect(asRgb("color(srgb 1 0.5 0)")).toBe("rgb(255, 128, 0)");
  expect(asRgb("rgb(1, 2, 3)")).toBe("rgb(1, 2, 3)");
});
