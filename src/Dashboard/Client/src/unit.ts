import { plotlyCharts } from "./charts/charts";
import { renewCharts } from "./charts/renewal";
import { browserSurroundings, onWake } from "./page/browser";
import { LiveTable } from "./page/live-table";
import { partSurface } from "./page/part-surface";
import { renewParts } from "./page/renew-parts";

/** The figures are live; what charts, lists and tables show moves slowly, and is read anew so often while the page is seen. */
const renewEveryMs = 120_000;

const root = document.querySelector<HTMLElement>("[data-area]");
const charts = plotlyCharts();
void charts.draw(document);

if (root !== null) {
  const around = browserSurroundings();
  const figures = new LiveTable(root, around, partSurface(root));
  onWake(() => {
    figures.refresh();
    figures.live.wake();
  });
  figures.start();
  const renew = async () => {
    if (document.visibilityState === "visible") {
      const answer = await fetch(location.href);
      if (!answer.ok) {
        throw new Error(`${answer.status} ${location.href}`);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      renewParts(document, fresh);
      await renewCharts(document, fresh, charts);
    }
  };
  // What could not be read is tried again next time; whether the page is current, the figures say.
  const again = () => around.clock.after(renewEveryMs, () => void renew().catch(() => undefined).finally(again));
  again();
}
