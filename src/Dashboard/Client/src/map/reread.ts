import type { Clock } from "../core/clock";

/** What a page that is read again brings up to date: places outside units, and, inside a unit, its marks. */
const places = ["[data-total]", "[data-data-time]", "[data-units-in]", "[data-freshness-word]"];
const marks = ["[data-col]", "[data-ratio]", "[data-why]", "[data-rank]", "[data-state-word]"];

/**
 * Figures that are not pushed, such as those by territory and the reasons: the page is asked for again now and then, and what it says
 * is written into this one.
 */
export class Reread {
  /**
   * @param figures also the figures; false where they are live, and only the reasons are not
   * @param read the page as the server writes it now
   */
  constructor(
    private readonly page: Document,
    private readonly figures: boolean,
    private readonly everyMs: number,
    private readonly clock: Clock,
    private readonly read: () => Promise<string>,
  ) {
    this.wait();
  }

  private wait(): void {
    this.clock.after(this.everyMs, () => {
      void this.read()
        .then((html) => this.show(new DOMParser().parseFromString(html, "text/html")))
        .catch(() => undefined)
        .then(() => this.wait());
    });
  }

  private show(fresh: Document): void {
    const now = new Map([...fresh.querySelectorAll("[data-unit]")].map((element) => [keyOf(element), element]));
    for (const element of this.page.querySelectorAll("[data-unit]")) {
      const newer = now.get(keyOf(element));
      if (newer !== undefined) {
        this.copy(newer, element);
      }
    }
    for (const place of this.figures ? places : []) {
      copyAll(fresh, this.page, place === "[data-total]" ? "[data-total] :is([data-col], [data-ratio], [data-units-good])" : place);
    }
  }

  private copy(newer: Element, element: Element): void {
    for (const mark of this.figures ? marks : ["[data-why]"]) {
      copyAll(newer, element, mark);
    }
    if (this.figures) {
      const bands = [newer, ...newer.querySelectorAll("[data-band]")];
      [element, ...element.querySelectorAll("[data-band]")].forEach((place, i) => {
        if (place.hasAttribute("data-band")) {
          place.setAttribute("class", bands[i]?.getAttribute("class") ?? "none");
        }
      });
    }
  }
}

/** A unit stands on the map and in the list. */
function keyOf(element: Element): string {
  return `${element.localName} ${element.getAttribute("data-unit")}`;
}

function copyAll(from: ParentNode, to: ParentNode, selector: string): void {
  const newer = from.querySelectorAll(selector);
  to.querySelectorAll(selector).forEach((element, i) => {
    const text = newer[i]?.textContent ?? "";
    element.toggleAttribute("data-zero", newer[i]?.hasAttribute("data-zero") ?? false);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  });
}
