import type { Cancel, Clock } from "../core/clock";
import type { Shapes } from "./shapes";

/** Reads a card's HTML. */
export type ReadCard = (unit: string) => Promise<string>;

/** How long a pointer rests on a unit before its card is asked for, and how long a card stays when it has left. */
const restMs = 120;
const stayMs = 350;

/**
 * The unit under the pointer or the focus: outlined on the map, lit in the list, and its card says why. A first touch shows the card, a second
 * one follows the link.
 */
export class UnitCards {
  private shown: string | null = null;
  private cancel: Cancel = () => undefined;

  constructor(
    private readonly page: HTMLElement,
    private readonly card: HTMLElement,
    private readonly shapes: Shapes,
    private readonly clock: Clock,
    private readonly read: ReadCard,
  ) {
    let pointer = "mouse";
    page.addEventListener("pointerdown", (event) => (pointer = event.pointerType), true);
    page.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.pointed(event.target as Element));
    page.addEventListener("focusin", (event) => this.pointed(event.target as Element));
    page.addEventListener("click", (event) => {
      const unit = unitOf(event.target as Element, "svg [data-unit]");
      if (pointer === "touch" && unit !== null && unit !== this.shown) {
        event.preventDefault();
        this.show(unit);
      }
    });
    page.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    page.addEventListener("pointerleave", () => this.leave());
  }

  private pointed(target: Element): void {
    const unit = unitOf(target, "[data-unit]");
    if (unit !== null) {
      this.mark(unit);
      this.after(restMs, () => this.show(unit));
    } else if (this.card.contains(target)) {
      this.cancel();
    } else {
      this.leave();
    }
  }

  private leave(): void {
    this.mark(null);
    this.after(stayMs, () => this.hide());
  }

  private after(ms: number, act: () => void): void {
    this.cancel();
    this.cancel = this.clock.after(ms, act);
  }

  private show(unit: string): void {
    this.mark(unit);
    if (unit === this.shown) {
      return;
    }
    this.shown = unit;
    void this.read(unit).then(
      (html) => this.fill(unit, html),
      () => this.hide(),
    );
  }

  private fill(unit: string, html: string): void {
    if (unit !== this.shown) {
      return;
    }
    this.card.innerHTML = html;
    this.card.dataset["side"] = this.isLeft(unit) ? "right" : "left";
    this.card.hidden = false;
  }

  private hide(): void {
    this.shown = null;
    this.card.hidden = true;
    this.mark(null);
  }

  /** The card stands on the other side, so that it does not cover what it is about. */
  private isLeft(unit: string): boolean {
    const shape = this.shapes.of(unit)?.getBoundingClientRect();
    const map = this.shapes.svg.getBoundingClientRect();
    return shape !== undefined && shape.left + shape.width / 2 < map.left + map.width / 2;
  }

  private mark(unit: string | null): void {
    this.shapes.outline(unit);
    this.page.querySelector("[data-lit]")?.removeAttribute("data-lit");
    if (unit !== null) {
      this.page.querySelector(`[data-map-rows] > [data-unit="${CSS.escape(unit)}"]`)?.setAttribute("data-lit", "");
    }
  }
}

function unitOf(target: Element, selector: string): string | null {
  return target.closest<HTMLElement>(selector)?.dataset["unit"] ?? null;
}
