import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from "d3-zoom";
import { Shapes } from "./shapes";

const closest = 48;
const step = 1.6;

/** Zooms and pans a map: wheel, drag, pinch, buttons. One finger moves the page until the map is enlarged. */
export class MapZoom {
  private readonly behavior: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly view: Element;
  private k = 1;
  private scale = 1;

  constructor(private readonly svg: SVGSVGElement) {
    const { width, height } = svg.viewBox.baseVal;
    this.view = svg.querySelector("[data-map-view]")!;
    this.behavior = zoom<SVGSVGElement, unknown>()
      .extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [width, height]])
      .scaleExtent([1, closest])
      .filter((event: Event) => this.mayBegin(event))
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => this.show(event));
    select(svg).call(this.behavior).on("dblclick.zoom", null);
    new ResizeObserver(() => this.measure()).observe(svg);
    this.measure();
  }

  /** Buttons and keys. */
  by(direction: "in" | "out" | "all"): void {
    if (direction === "all") {
      this.behavior.transform(select(this.svg), zoomIdentity);
    } else {
      this.behavior.scaleBy(select(this.svg), direction === "in" ? step : 1 / step);
    }
  }

  /** Brings a shape left of the middle, where its card does not cover it, at least so large that its name can be read. */
  to(shape: SVGElement): void {
    const box = (shape.querySelector("path") as SVGPathElement).getBBox();
    const { width, height } = this.svg.viewBox.baseVal;
    const k = Math.min(closest, Math.max(this.k, 0.4 / Math.max(box.width / width, box.height / height)));
    this.move(box.x + box.width / 2 + (0.14 * width) / k, box.y + box.height / 2, k);
  }

  /** Moves the view so that a shape is in it; does nothing if it is. */
  reveal(shape: SVGElement): void {
    const seen = this.svg.getBoundingClientRect();
    const box = shape.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (this.k > 1 && (x < seen.left || x > seen.right || y < seen.top || y > seen.bottom)) {
      const place = Shapes.place(shape);
      this.move(place.x, place.y, this.k);
    }
  }

  private move(x: number, y: number, k: number): void {
    const { width, height } = this.svg.viewBox.baseVal;
    this.behavior.transform(select(this.svg), zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k));
  }

  private mayBegin(event: Event): boolean {
    if ("touches" in event) {
      return (event as TouchEvent).touches.length > 1 || this.k > 1;
    }
    return !(event as MouseEvent).ctrlKey || event.type === "wheel";
  }

  private show(event: D3ZoomEvent<SVGSVGElement, unknown>): void {
    this.view.setAttribute("transform", event.transform.toString());
    this.svg.toggleAttribute("data-zoomed", event.transform.k > 1);
    if (event.transform.k !== this.k) {
      this.k = event.transform.k;
      this.fitType();
    }
  }

  private measure(): void {
    const { width, height } = this.svg.viewBox.baseVal;
    this.scale = Math.min(this.svg.clientWidth / width, this.svg.clientHeight / height);
    this.fitType();
  }

  /** Labels keep their size on the screen, and show where they fit. */
  private fitType(): void {
    this.svg.style.setProperty("--s", String(this.scale * this.k));
  }
}
