import type { Charts } from "./charts";

/**
 * Brings the charts of a page up to date from the page as the server would print it now: their numbers, in script and table. What else is on
 * the page is left as it is.
 */
export async function renewCharts(page: Document, fresh: Document, charts: Charts): Promise<void> {
  for (const figure of page.querySelectorAll<HTMLElement>("[data-chart]")) {
    const newer = fresh.querySelector(`[data-chart="${figure.dataset["chart"] ?? ""}"]`);
    for (const part of ["script[data-chart-data]", "[data-chart-rows]"]) {
      const [old, replacement] = [figure.querySelector(part), newer?.querySelector(part)];
      if (old && replacement) {
        old.replaceWith(page.importNode(replacement, true));
      }
    }
  }
  await charts.draw(page);
}
