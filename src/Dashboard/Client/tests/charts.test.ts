// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { ChartData } from "../src/charts/chart-data";
import { Charts } from "../src/charts/charts";
import type { ChartEngine } from "../src/charts/engine";

const data: ChartData = { x: ["2025-03-11", "2025-03-12"], series: [{ name: "quá hạn", tone: "late", shape: "line", values: [3, 4] }], target: null, share: false };

/** Notes what it is asked to do. */
class NotedEngine implements ChartEngine {
  readonly drawn: { place: HTMLElement; chart: ChartData }[] = [];
  readonly released: HTMLElement[] = [];
  draw(place: HTMLElement, chart: ChartData): void {
    this.drawn.push({ place, chart });
  }
  release(place: HTMLElement): void {
    this.released.push(place);
  }
}

function markup(id: string, chart: ChartData): string {
  return `<figure data-chart="${id}"><script type="application/json" data-chart-data>${JSON.stringify(chart)}</script>
    <div data-chart-plot></div><details open data-chart-table></details><button data-chart-save="${id}" hidden></button></figure>`;
}

afterEach(() => document.body.replaceChildren());

test("the library is not fetched where there is nothing to draw", async () => {
  let asked = 0;
  await new Charts(() => Promise.reject(new Error(`asked ${++asked}`))).draw(document);
  expect(asked).toBe(0);
});

test("a drawn chart folds its table away", async () => {
  document.body.innerHTML = markup("trend", data);
  const engine = new NotedEngine();
  await new Charts(() => Promise.resolve(engine)).draw(document);
  expect(engine.drawn.map((one) => one.chart)).toEqual([data]);
  expect(document.querySelector("details")!.hasAttribute("open")).toBe(false);
});

test("a table that the reader opened stays open when the chart is brought up to date", async () => {
  document.body.innerHTML = markup("trend", data);
  const charts = new Charts(() => Promise.resolve(new NotedEngine()));
  await charts.draw(document);
  document.querySelector("details")!.setAttribute("open", "");
  await charts.draw(document);
  expect(document.querySelector("details")!.hasAttribute("open")).toBe(true);
});

test("a part of the page that is written anew keeps the canvas of its charts", async () => {
  const engine = new NotedEngine();
  const charts = new Charts(() => Promise.resolve(engine));
  document.body.innerHTML = `<main>${markup("trend", data)}</main>`;
  await charts.draw(document);
  const place = document.querySelector("[data-chart-plot]");
  const newer = { ...data, x: [...data.x, "2025-03-13"] };
  document.body.innerHTML = `<main>${markup("trend", newer)}</main>`;
  await charts.draw(document);
  expect(document.querySelector("[data-chart-plot]")).toBe(place);
  expect(engine.drawn.map((one) => one.place)).toEqual([place, place]);
  expect(engine.drawn[1]!.chart).toEqual(newer);
  expect(engine.released).toEqual([]);
});

test("a chart that is gone is let go", async () => {
  const engine = new NotedEngine();
  const charts = new Charts(() => Promise.resolve(engine));
  document.body.innerHTML = markup("trend", data);
  await charts.draw(document);
  const place = document.querySelector("[data-chart-plot]");
  document.body.innerHTML = markup("other", data);
  await charts.draw(document);
  expect(engine.released).toEqual([place]);
});

test("where the library cannot be fetched the table stays open", async () => {
  document.body.innerHTML = markup("trend", data);
  const charts = new Charts(() => Promise.reject(new Error("offline")));
  await expect(charts.draw(document)).rejects.toThrow("offline");
  expect(document.querySelector("details")!.hasAttribute("open")).toBe(true);
  expect(document.querySelector("figure")!.hasAttribute("data-failed")).toBe(true);
});

test("the picture can be kept only where the library can save it", async () => {
  document.body.innerHTML = markup("trend", data);
  await new Charts(() => Promise.resolve(new NotedEngine())).draw(document);
  expect(document.querySelector("button")!.hidden).toBe(true);
  document.body.innerHTML = markup("trend", data);
  const saving = Object.assign(new NotedEngine(), { save: () => Promise.resolve() });
  await new Charts(() => Promise.resolve(saving)).draw(document);
  expect(document.querySelector("button")!.hidden).toBe(false);
});
