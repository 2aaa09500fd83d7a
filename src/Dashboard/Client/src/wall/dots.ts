/** Marks which scene of the programme is on show. */
export class Dots {
  constructor(private readonly page: ParentNode) {}

  /** @param id the scene on show */
  show(id: string): void {
    for (const dot of this.page.querySelectorAll<HTMLElement>("[data-dots] > [data-dot]")) {
      if (dot.dataset["dot"] === id) {
        dot.setAttribute("aria-current", "true");
      } else {
        dot.removeAttribute("aria-current");
      }
    }
  }
}
