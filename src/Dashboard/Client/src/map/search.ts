import { fill, type Texts } from "../page/texts";
import type { Shapes } from "./shapes";
import type { MapZoom } from "./zoom";

/** A name as people type it: without marks, in any case. `MapSearch.cs` does the same. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** Finds units by name: rows of others leave the list, their shapes fade, and Enter shows the first found on the map. */
export class MapSearch {
  constructor(
    private readonly page: ParentNode,
    private readonly texts: Texts,
    private readonly shapes: Shapes | null,
    zoom: MapZoom | null,
  ) {
    const input = page.querySelector<HTMLInputElement>("[data-map-search]");
    input?.addEventListener("input", () => this.show(input.value));
    input?.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = this.show(input.value)[0];
      const shape = first === undefined ? undefined : this.shapes?.of(first);
      if (shape !== undefined && input.value.trim() !== "") {
        zoom?.to(shape);
        shape.focus();
      }
    });
  }

  /** Shows what is found; returns its units in the list's order. */
  show(search: string): string[] {
    const wanted = plain(search.trim());
    const found: string[] = [];
    for (const row of this.page.querySelectorAll<HTMLElement>("[data-map-rows] > [data-unit]")) {
      const unit = row.dataset["unit"]!;
      const missed = !plain(row.querySelector("th")?.textContent ?? "").includes(wanted);
      row.toggleAttribute("data-missed", missed);
      this.shapes?.of(unit)?.toggleAttribute("data-missed", missed);
      if (!missed) {
        found.push(unit);
      }
    }
    const said = this.page.querySelector("[data-map-found]");
    if (said !== null) {
      said.textContent = wanted === "" ? "" : fill(this.texts, "map-found", { count: String(found.length) });
    }
    return found;
  }
}
