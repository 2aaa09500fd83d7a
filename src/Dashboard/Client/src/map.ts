import { browserClock } from "./core/clock";
import { UnitCards } from "./map/card";
import { MapKeys } from "./map/keys";
import { ListOrder } from "./map/order";
import { Reread } from "./map/reread";
import { MapSearch } from "./map/search";
import { Shapes } from "./map/shapes";
import { MapZoom } from "./map/zoom";
import { openLive } from "./page/open";
import { readTexts } from "./page/texts";

/** Reasons change slowly; figures by territory are the page's own. */
const reasonsEveryMs = 30_000;
const figuresEveryMs = 15_000;

const root = document.querySelector<HTMLElement>("[data-map-page]");

if (root !== null) {
  const isLive = root.dataset["area"] !== undefined;
  if (isLive) {
    new ListOrder(root, openLive(root).live.board, browserClock);
  }
  new Reread(document, !isLive, isLive ? reasonsEveryMs : figuresEveryMs, browserClock, () => text(location.href));
  const svg = root.querySelector<SVGSVGElement>("svg[data-map]");
  const shapes = svg === null ? null : new Shapes(svg);
  const zoom = svg === null ? null : new MapZoom(svg);
  new MapSearch(root, readTexts(document), shapes, zoom);
  if (shapes !== null && zoom !== null) {
    openMap(root, shapes, zoom);
  }
}

function openMap(page: HTMLElement, shapes: Shapes, zoom: MapZoom): void {
  new MapKeys(shapes, zoom, () => [...page.querySelectorAll<HTMLElement>("[data-map-rows] > [data-unit]")].map((row) => row.dataset["unit"]!));
  new UnitCards(page, page.querySelector<HTMLElement>("[data-map-card]")!, shapes, browserClock, (unit) => text(`${page.dataset["cards"]}${encodeURIComponent(unit)}${location.search}`));
  const tools = page.querySelector<HTMLElement>("[data-map-tools]")!;
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const direction = (event.target as HTMLElement).dataset["zoom"];
    if (direction === "in" || direction === "out" || direction === "all") {
      zoom.by(direction);
    }
  });
}

async function text(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { accept: "text/html" } });
  // Who is no longer signed in is led to another page.
  if (!answer.ok || answer.redirected) {
    throw new Error(`${answer.status} ${url}`);
  }
  return answer.text();
}
