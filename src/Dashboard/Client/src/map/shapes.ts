/** The shapes of a map, by unit, with where their labels stand. */
export class Shapes {
  private readonly byUnit = new Map<string, SVGElement>();
  private readonly ring: Element | null;

  constructor(readonly svg: SVGSVGElement) {
    for (const shape of svg.querySelectorAll<SVGElement>("[data-unit]")) {
      this.byUnit.set(shape.dataset["unit"]!, shape);
    }
    this.ring = svg.querySelector("[data-map-ring]");
  }

  get all(): SVGElement[] {
    return [...this.byUnit.values()];
  }

  of(unit: string): SVGElement | undefined {
    return this.byUnit.get(unit);
  }

  /** Where a shape's label stands, in the drawing's units. */
  static place(shape: SVGElement): { x: number; y: number } {
    return { x: Number(shape.dataset["x"]), y: Number(shape.dataset["y"]) };
  }

  /** Outlines a unit, above all neighbours; null for none. */
  outline(unit: string | null): void {
    const path = unit === null ? null : this.of(unit)?.querySelector("path");
    this.ring?.setAttribute("d", path?.getAttribute("d") ?? "");
  }
}
