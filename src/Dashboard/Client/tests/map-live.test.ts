// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { RowState } from "../src/core/protocol";
import { ListOrder } from "../src/map/order";
import { LiveTable } from "../src/page/live-table";
import { FakeClock, settle } from "./support/fake-clock";
import { FakeServer } from "./support/fake-server";
import { listed, writeMap } from "./support/map-page";
import { text } from "./support/page";
import { seeded } from "./support/seeded";

let clock: FakeClock;
let server: FakeServer;
let frames: (() => void)[];

/** Sets cells of the true board, pushes them and draws. */
function push(...cells: [row: number, col: number, value: number][]): void {
  cells.forEach(([row, col, value]) => server.board.set(row, col, value));
  server.board.version++;
  server.push();
  draw();
}

function draw(): void {
  const due = frames;
  frames = [];
  due.forEach((frame) => frame());
}

const shape = (unit: string) => document.querySelector(`svg [data-unit=${unit}]`)!;
const ranks = () => [...document.querySelectorAll("[data-rank]")].map((rank) => rank.textContent);

beforeEach(async () => {
  clock = new FakeClock();
  server = new FakeServer(clock);
  server.beatForEver();
  frames = [];
  writeMap(["u0", "u1", "u2"]);
  const around = { page: document, transport: server, clock, random: seeded(2), requestFrame: (frame: () => void) => frames.push(frame), memory: { get: () => null, set: () => undefined }, reload: () => undefined };
  const table = new LiveTable(document.querySelector("main")!, around);
  table.start();
  new ListOrder(document, table.live.board, clock);
  await settle();
  draw();
});

describe("a live map", () => {
  it("changes the band of a shape and of its mark in the list, and both figures, when a dossier falls late", () => {
    expect(shape("u1").getAttribute("class")).toBe("band-0");
    push([1, 1, 4]);
    expect([shape("u1").getAttribute("class"), document.querySelector("tr[data-unit=u1] i")!.className]).toEqual(["band-2", "band-2"]);
    expect([text("svg [data-unit=u1] [data-col]"), text("tr[data-unit=u1] [data-col]")]).toEqual(["4", "4"]);
    expect([shape("u0").getAttribute("class"), shape("u2").getAttribute("class")]).toEqual(["band-0", "band-0"]);
  });

  it("never gives a silent unit, or one without data, a good colour", () => {
    push([1, 3, RowState.silent], [2, 3, RowState.none]);
    expect([shape("u1").getAttribute("class"), shape("u2").getAttribute("class"), text("[data-units-good]")]).toEqual(["silent", "none", "1"]);
    push([1, 3, RowState.live]);
    expect([shape("u1").getAttribute("class"), text("[data-units-good]")]).toEqual(["band-0", "2"]);
  });

  it("puts the worst first after some seconds, with shared ranks, and not at once", async () => {
    push([2, 1, 12], [1, 1, 2]);
    expect(listed()).toEqual(["u0", "u1", "u2"]);
    await clock.advance(10_000);
    expect([listed(), ranks()]).toEqual([["u2", "u1", "u0"], ["1", "2", "3"]]);
    push([0, 1, 2]);
    await clock.advance(10_000);
    expect([listed(), ranks()]).toEqual([["u2", "u1", "u0"], ["1", "2", "2"]]);
  });

  it("leaves the list alone while somebody is in it", async () => {
    document.querySelector<HTMLElement>("tr[data-unit=u0] a")!.focus();
    push([2, 1, 12]);
    await clock.advance(10_000);
    expect(listed()).toEqual(["u0", "u1", "u2"]);
    (document.activeElement as HTMLElement).blur();
    await clock.advance(10_000);
    expect(listed()[0]).toBe("u2");
  });
});
