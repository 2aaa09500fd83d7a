// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { MapKeys } from "../src/map/keys";
import { Reread } from "../src/map/reread";
import { MapSearch, plain } from "../src/map/search";
import { Shapes } from "../src/map/shapes";
import type { MapZoom } from "../src/map/zoom";
import { readTexts } from "../src/page/texts";
import { FakeClock, settle } from "./support/fake-clock";
import { listed, writeMap } from "./support/map-page";
import { text } from "./support/page";

const units = ["u0", "u1", "u2", "u3"];
const zoomed: string[] = [];
const zoom = { by: (direction: string) => zoomed.push(direction), to: (shape: SVGElement) => zoomed.push(shape.dataset["unit"]!), reveal: () => undefined } as unknown as MapZoom;
let shapes: Shapes;

beforeEach(() => {
  writeMap(units);
  zoomed.length = 0;
  shapes = new Shapes(document.querySelector("svg")!);
});

function press(key: string): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

const focused = () => (document.activeElement as HTMLElement).dataset["unit"];

describe("the keyboard on a map", () => {
  beforeEach(() => {
    new MapKeys(shapes, zoom, listed);
    shapes.of("u0")!.focus();
  });

  it("has one tab stop, the worst unit or the last one visited", () => {
    const stops = () => shapes.all.filter((shape) => shape.getAttribute("tabindex") === "0").map((shape) => shape.dataset["unit"]);
    expect(stops()).toEqual(["u0"]);
    press("ArrowRight");
    expect(stops()).toEqual(["u1"]);
  });

  it("goes to the neighbour with arrows, and stays where there is none", () => {
    press("ArrowRight");
    press("ArrowRight");
    expect(focused()).toBe("u2");
    press("ArrowLeft");
    expect(focused()).toBe("u1");
    press("ArrowLeft");
    press("ArrowLeft");
    expect(focused()).toBe("u0");
  });

  it("reaches every unit in the list's order", () => {
    const seen = [focused()];
    units.slice(1).forEach(() => {
      press("PageDown");
      seen.push(focused());
    });
    press("PageUp");
    expect([seen, focused()]).toEqual([units, "u2"]);
  });

  it("zooms with + − 0", () => {
    ["+", "-", "0"].forEach(press);
    expect(zoomed).toEqual(["in", "out", "all"]);
  });
});

describe("the search on a map", () => {
  it.each([["Bình Tân", "binh tan"], ["ĐÔNG", "dong"], ["Thủy".normalize("NFD"), "thuy"]])("takes %s for %s", (name, typed) => {
    expect(plain(name)).toBe(typed);
  });

  it("hides other rows, fades other shapes, counts, and shows the first found", () => {
    const search = new MapSearch(document, readTexts(document), shapes, zoom);
    expect(search.show("phuong 2")).toEqual(["u2"]);
    expect(units.filter((unit) => shapes.of(unit)!.hasAttribute("data-missed"))).toEqual(["u0", "u1", "u3"]);
    expect([document.querySelectorAll("tr[data-missed]").length, text("[data-map-found]")]).toEqual([3, "1 đơn vị"]);
    document.querySelector<HTMLInputElement>("[data-map-search]")!.value = "phuong 2";
    document.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    expect([zoomed, focused()]).toEqual([["u2"], "u2"]);
    search.show("");
    expect([document.querySelectorAll("[data-missed]").length, text("[data-map-found]")]).toEqual([0, ""]);
  });
});

describe("a page that is read again", () => {
  const fresh = () => document.documentElement.outerHTML.replaceAll('data-col="overdue">0<', 'data-col="overdue">7<').replaceAll('class="band-0"', 'class="band-2"').replaceAll('data-why="">–<', 'data-why="">Hộ tịch<');
  let clock: FakeClock;
  beforeEach(() => (clock = new FakeClock()));

  it("brings figures, bands and reasons up to date where figures are not pushed", async () => {
    const html = fresh();
    new Reread(document, true, 15_000, clock, () => Promise.resolve(html));
    await clock.advance(15_000);
    await settle();
    expect([text("svg [data-unit=u1] [data-col]"), text("tr[data-unit=u1] [data-col]"), text("tr[data-unit=u1] [data-why]")]).toEqual(["7", "7", "Hộ tịch"]);
    expect([shapes.of("u1")!.getAttribute("class"), document.querySelector("tr[data-unit=u1] i")!.className]).toEqual(["band-2", "band-2"]);
  });

  it("brings only the reasons up to date where they are", async () => {
    const html = fresh();
    new Reread(document, false, 15_000, clock, () => Promise.resolve(html));
    await clock.advance(15_000);
    await settle();
    expect([text("tr[data-unit=u1] [data-col]"), text("tr[data-unit=u1] [data-why]"), shapes.of("u1")!.getAttribute("class")]).toEqual(["0", "Hộ tịch", "band-0"]);
  });

  it("goes on after an answer that did not come", async () => {
    let asked = 0;
    new Reread(document, true, 15_000, clock, () => (asked++ === 0 ? Promise.reject(new Error("503")) : Promise.resolve(fresh())));
    await clock.advance(15_000);
    await settle();
    await clock.advance(15_000);
    await settle();
    expect(text("tr[data-unit=u1] [data-col]")).toBe("7");
  });
});
