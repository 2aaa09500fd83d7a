import { morph } from "./morph";

/**
 * Brings the parts of a page that are not pushed, its lists and tables, up to date from the page as the server would print it now. A part is
 * marked `data-renew="NAME"`; what does not differ in it keeps its place, its focus and what the reader opened.
 */
export function renewParts(page: Document, fresh: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>("[data-renew]")) {
    const newer = fresh.querySelector(`[data-renew="${part.dataset["renew"] ?? ""}"]`);
    if (newer !== null) {
      morph(part, page.adoptNode(newer));
    }
  }
}
