import { readChart } from "./chart-data";
import type { ChartEngine } from "./engine";
import { lookOf } from "./look";

/**
 * Draws the charts of a page, and keeps them: a page, or a part of it, that was written anew has the same charts in it again, and those keep
 * their canvas and are only brought up to date. The marks are `data-chart="ID"` with, inside, `script[data-chart-data]`, an empty
 * `[data-chart-plot]`, the same numbers in `details[data-chart-table]`, and perhaps `button[data-chart-save]`. What cannot be drawn leaves its table open.
 */
export class Charts {
  private readonly places = new Map<string, HTMLElement>();

  /** @param load fetches the library, once there is something to draw */
  constructor(private readonly load: () => Promise<ChartEngine>) {}

  /** Draws every chart under a root. Charts that were drawn before and are gone are let go. */
  async draw(root: ParentNode): Promise<void> {
    const figures = [...root.querySelectorAll<HTMLElement>("[data-chart]")];
    if (figures.length === 0 && this.places.size === 0) {
      return;
    }
    for (const figure of figures) {
      this.adopt(figure);
    }
    try {
      const engine = await this.load();
      for (const figure of figures.filter((one) => one.isConnected)) {
        await this.drawOne(engine, figure);
      }
      this.forget(engine);
    } catch (error) {
      figures.forEach((figure) => figure.toggleAttribute("data-failed", true));
      throw error;
    }
  }

  /** The picture moves into the new element before anything is drawn, so that a refetched page never shows an empty frame. */
  private adopt(figure: HTMLElement): void {
    const id = figure.dataset["chart"] ?? "";
    const [known, place] = [this.places.get(id), figure.querySelector<HTMLElement>("[data-chart-plot]")];
    if (place === null || known === place) {
      return;
    }
    if (known === undefined) {
      this.places.set(id, place);
    } else {
      place.replaceWith(known);
      settle(figure);
    }
  }

  private async drawOne(engine: ChartEngine, figure: HTMLElement): Promise<void> {
    const [chart, place] = [readChart(figure), this.places.get(figure.dataset["chart"] ?? "")];
    if (chart === null || place === undefined) {
      return;
    }
    await engine.draw(place, chart, lookOf(place));
    settle(figure);
    const save = figure.querySelector<HTMLButtonElement>("button[data-chart-save]");
    if (save !== null && engine.save !== undefined) {
      save.hidden = false;
      save.onclick = () => void engine.save?.(place, save.dataset["chartSave"] ?? "chart");
    }
  }

  private forget(engine: ChartEngine): void {
    for (const [id, place] of this.places) {
      if (!place.isConnected) {
        engine.release(place);
        this.places.delete(id);
      }
    }
  }
}

/** The picture is there: its table is a choice now. */
function settle(figure: HTMLElement): void {
  if (!figure.hasAttribute("data-drawn")) {
    figure.toggleAttribute("data-drawn", true);
    figure.querySelector("details[data-chart-table]")?.removeAttribute("open");
  }
}

/** Charts by plotly, fetched when the first one is drawn. */
export function plotlyCharts(): Charts {
  return new Charts(async () => (await import("./plotly-engine")).engine);
}
