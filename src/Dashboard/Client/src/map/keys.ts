import { Shapes } from "./shapes";
import type { MapZoom } from "./zoom";

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * One tab stop for the whole map. Arrows go to the neighbour in that direction, Page Down and Page Up to the next worse or better unit of the
 * list, so that every unit can be reached; + − 0 zoom.
 */
export class MapKeys {
  private current: SVGElement | null = null;

  /**
   * @param order units as the list has them, the worst first
   */
  constructor(
    private readonly shapes: Shapes,
    private readonly zoom: MapZoom,
    private readonly order: () => readonly string[],
  ) {
    const first = this.shapes.of(order()[0] ?? "") ?? shapes.all[0];
    shapes.all.forEach((shape) => shape.setAttribute("tabindex", shape === first ? "0" : "-1"));
    this.current = first ?? null;
    shapes.svg.addEventListener("keydown", (event) => this.pressed(event));
    shapes.svg.addEventListener("focusin", (event) => this.entered(event.target as Element));
  }

  private pressed(event: KeyboardEvent): void {
    const direction = directions[event.key];
    const target = direction !== undefined ? this.neighbour(direction) : event.key === "PageDown" ? this.inOrder(1) : event.key === "PageUp" ? this.inOrder(-1) : undefined;
    if (target !== undefined) {
      event.preventDefault();
      target?.focus();
    } else if (event.key === "+" || event.key === "=") {
      this.zoom.by("in");
    } else if (event.key === "-") {
      this.zoom.by("out");
    } else if (event.key === "0") {
      this.zoom.by("all");
    }
  }

  private entered(target: Element): void {
    const shape = target.closest<SVGElement>("[data-unit]");
    if (shape !== null && shape !== this.current) {
      this.current?.setAttribute("tabindex", "-1");
      shape.setAttribute("tabindex", "0");
      this.current = shape;
    }
    if (shape !== null) {
      this.zoom.reveal(shape);
    }
  }

  /** The nearest shape that lies that way, rather ahead than aside; null if there is none. */
  private neighbour([dx, dy]: readonly [number, number]): SVGElement | null {
    if (this.current === null) {
      return null;
    }
    const from = Shapes.place(this.current);
    let best: SVGElement | null = null;
    let least = Infinity;
    for (const shape of this.shapes.all) {
      const at = Shapes.place(shape);
      const ahead = (at.x - from.x) * dx + (at.y - from.y) * dy;
      const aside = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
      if (ahead > 0 && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = shape;
      }
    }
    return best;
  }

  private inOrder(by: number): SVGElement | null {
    const units = this.order().filter((unit) => this.shapes.of(unit) !== undefined);
    const at = units.indexOf(this.current?.dataset["unit"] ?? "");
    return this.shapes.of(units[at + by] ?? "") ?? null;
  }
}
