// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { RowState } from "../src/core/protocol";
import { LiveTable } from "../src/page/live-table";
import { FakeClock, settle } from "./support/fake-clock";
import { FakeServer } from "./support/fake-server";
import { text, writePage } from "./support/page";
import { below, seeded } from "./support/seeded";

let clock: FakeClock;
let server: FakeServer;
let table: LiveTable;
let frames: (() => void)[];
let reloads: number;

function drawFrame(): number {
  const due = frames;
  frames = [];
  due.forEach((draw) => draw());
  return due.length;
}

/** Sets cells of the true board and pushes them. */
function push(...cells: [row: number, col: number, value: number][]): void {
  cells.forEach(([row, col, value]) => server.board.set(row, col, value));
  server.board.version++;
  server.push();
}

async function open(): Promise<void> {
  writePage(3);
  frames = [];
  reloads = 0;
  const memory = { get: () => null, set: () => undefined };
  const requestFrame = (draw: () => void) => frames.push(draw);
  table = new LiveTable(document.querySelector("main")!, { page: document, transport: server, clock, random: seeded(2), requestFrame, memory, reload: () => reloads++ });
  table.start();
  await settle();
  drawFrame();
}

beforeEach(async () => {
  clock = new FakeClock();
  server = new FakeServer(clock);
  server.beatForEver();
  server.board.dataAt = Date.UTC(2025, 2, 12, 2, 41, 7);
  await open();
});

describe("a live table", () => {
  it("patches a changed counter in its row and in the total", () => {
    push([1, 0, 1_234], [3, 0, 1_234]);
    drawFrame();
    expect([text("[data-unit=u1] [data-col=open]"), text("[data-total] [data-col=open]"), text("[data-unit=u0] [data-col=open]")]).toEqual(["1.234", "1.234", "0"]);
  });

  it("draws all changes of a frame in one frame", () => {
    push([0, 0, 1]);
    push([1, 0, 2]);
    push([0, 0, 3]);
    expect([frames.length, text("[data-unit=u0] [data-col=open]")]).toEqual([1, "0"]);
    drawFrame();
    expect(text("[data-unit=u0] [data-col=open]")).toBe("3");
  });

  it("marks only changed figures, and marks a second change anew", () => {
    push([0, 0, 1]);
    drawFrame();
    const first = document.querySelector("[data-unit=u0] [data-col=open]")!.getAttribute("data-flash");
    push([0, 0, 2]);
    drawFrame();
    const second = document.querySelector("[data-unit=u0] [data-col=open]")!.getAttribute("data-flash");
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
    expect(document.querySelectorAll("[data-flash]")).toHaveLength(2);
  });

  it("does not flash a whole board that was replaced", async () => {
    server.board.set(0, 0, 5);
    server.board.version++;
    server.board.push();
    await clock.advance(2_000);
    server.reset();
    await settle();
    drawFrame();
    expect([text("[data-unit=u0] [data-col=open]"), document.querySelectorAll("[data-flash]").length]).toEqual(["5", 0]);
  });

  it("shows a share, marks one of few, and writes a dash without denominator", () => {
    expect(text("[data-unit=u0] [data-ratio]")).toBe("–");
    push([0, 0, 1_000], [0, 2, 984]);
    drawFrame();
    const share = document.querySelector("[data-unit=u0] [data-ratio]")!;
    expect([share.textContent, share.hasAttribute("data-small")]).toEqual(["98,4 %", false]);
    push([0, 0, 20], [0, 2, 19]);
    drawFrame();
    expect([share.textContent, share.hasAttribute("data-small")]).toEqual(["95,0 %", true]);
  });

  it("never shows 0 for a unit without data (W11)", () => {
    push([1, 3, RowState.none]);
    drawFrame();
    const row = document.querySelector("[data-unit=u1]")!;
    expect([row.getAttribute("data-state"), text("[data-unit=u1] [data-col=open]"), text("[data-unit=u1] [data-state-word]")]).toEqual(["none", "–", "chưa có dữ liệu"]);
    expect(text("[data-unit=u0] [data-col=open]")).toBe("0");
  });

  it("shows no figures for an area before its first data, and all of them with it", () => {
    server.board.dataAt = null;
    push();
    drawFrame();
    expect(text("[data-total] [data-col=open]")).toBe("–");
    server.board.dataAt = 1_741_740_000_000;
    push();
    drawFrame();
    expect(text("[data-total] [data-col=open]")).toBe("0");
  });

  it("says since when a unit is silent, and how many are in", () => {
    push([1, 3, RowState.silent], [1, 4, Date.UTC(2025, 2, 12, 2, 12) / 60_000], [3, 3, 2]);
    drawFrame();
    table.refresh();
    expect([text("[data-unit=u1] [data-state-word]"), text("[data-units-in]"), text("[data-freshness-word]")])
      .toEqual(["mất tín hiệu từ 09:12 12/03/2025", "2/3 đơn vị", "Dữ liệu đến 12/03/2025, 1 đơn vị mất tín hiệu"]);
  });

  it("calls data live only of today, by their day if they stand still, and loading while older ones come in", async () => {
    const day = 86_400_000;
    const told = async (dataAt: number) => {
      server.board.dataAt = dataAt;
      push();
      await clock.advance(1_000);
      return [text("[data-freshness-word]"), document.documentElement.hasAttribute("data-aged")];
    };
    expect(await told(-30 * day)).toEqual(["Đang nạp dữ liệu cũ, đến 02/12/1969", true]);
    expect(await told(-20 * day)).toEqual(["Đang nạp dữ liệu cũ, đến 12/12/1969", true]);
    await clock.advance(20_000);
    expect(text("[data-freshness-word]")).toBe("Đã kết nối, dữ liệu đến 12/12/1969");
    expect(await told(0)).toEqual(["Trực tiếp", false]);
  });

  it("does not take the first data that it hears of for data that come in", () => {
    expect(text("[data-freshness-word]")).toBe("Đã kết nối, dữ liệu đến 12/03/2025");
  });

  it("takes the life out of the figures within 15 s of silence, and gives it back", async () => {
    expect(document.documentElement.getAttribute("data-freshness")).toBe("live");
    server.mode = "silent";
    await clock.advance(15_000);
    expect(document.documentElement.getAttribute("data-freshness")).toBe("lost");
    expect(text("[data-stale-notice]")).toContain("Số liệu cũ");
    server.mode = "up";
    await clock.advance(12_000);
    expect([document.documentElement.getAttribute("data-freshness"), text("[data-stale-notice]")]).toEqual(["live", ""]);
  });

  it("reloads when the server has new assets", async () => {
    server.board.build = "B2";
    server.reset();
    await clock.advance(32_000);
    expect(reloads).toBe(1);
  });

  it("goes on under a new layout with the same rows, as after a restart of the server", async () => {
    server.board.layout = "L2";
    server.reset();
    await clock.advance(5_000);
    drawFrame();
    push([0, 0, 42]);
    drawFrame();
    expect([reloads, text("[data-unit=u0] [data-col=open]"), document.documentElement.getAttribute("data-freshness")]).toEqual([0, "42", "live"]);
  });

  it("keeps period and tree date true over midnight", async () => {
    server.board.tree = "13/03/2025";
    server.board.layout = "L2";
    server.reset();
    await clock.advance(3_600_000 * 24);
    expect([text("[data-tree]"), text("[data-period]"), text("[data-month]")]).toEqual(["Cây 13/03/2025", "hôm nay 02/01/1970, tháng 01/1970", "tháng 01/1970"]);
  });

  it("says how far the late dossiers are from the last close, and from the next one after midnight", async () => {
    const against = () => [text("[data-against-close]"), document.querySelector("[data-against-close]")!.getAttribute("href")];
    expect(against()).toEqual(["–", null]);
    server.board.close = { date: "2025-03-11", day: "11/03", total: [0, 1_200, 0] };
    push([3, 1, 1_212]);
    server.board.layout = "L2";
    server.reset();
    await clock.advance(2_000);
    drawFrame();
    expect(against()).toEqual(["11/03: +12 (nhiều hơn)", "?close=2025-03-11"]);
    push([3, 1, 1_197]);
    drawFrame();
    expect(against()[0]).toBe("11/03: −3 (ít hơn)");
    server.board.close = { date: "2025-03-12", day: "12/03", total: [0, 1_197, 0] };
    server.board.layout = "L3";
    server.reset();
    await clock.advance(2_000);
    drawFrame();
    expect(against()).toEqual(["12/03: 0 (không đổi)", "?close=2025-03-12"]);
  });

  it("never calls figures live that it cannot patch, and reloads", async () => {
    server.board.layout = "L2";
    server.board.firstName = "Phường đổi tên";
    server.reset();
    await clock.advance(20_000);
    expect([reloads, document.documentElement.getAttribute("data-freshness")]).toEqual([1, "stale"]);
  });

  it("tells a screen reader the sum of a minute, not every tick", async () => {
    push([3, 1, 33]);
    drawFrame();
    push([3, 1, 35]);
    drawFrame();
    push([3, 1, 37]);
    drawFrame();
    await clock.advance(61_000);
    expect(text("[data-announce]")).toBe("Quá hạn 37, thay đổi +4");
  });

  it("keeps its nodes, its timers and its notes constant over 100,000 deltas (W1)", async () => {
    const random = seeded(9);
    const nodes = countNodes(document.body);
    const timers = clock.pending;
    for (let i = 0; i < 100_000; i++) {
      push([below(random, 3), below(random, 3), below(random, 5_000)], [3, below(random, 3), below(random, 9_000)]);
      if (i % 10 === 9) {
        drawFrame();
      }
      if (i % 1_000 === 999) {
        await clock.advance(1_000);
      }
    }
    drawFrame();
    expect([countNodes(document.body), clock.pending - timers, frames.length]).toEqual([nodes, expect.closeTo(0, -1), 0]);
    expect(retained(table.live)).toBeLessThan(1_000);
    expect(text("[data-total] [data-col=open]")).toBe(new Intl.NumberFormat("vi-VN").format(server.board.get(3, 0)));
  }, 60_000);
});

function countNodes(node: Node): number {
  return 1 + [...node.childNodes].reduce((sum, child) => sum + countNodes(child), 0);
}

/** Elements of every array, map and set reachable from the client core's own objects. */
function retained(root: object): number {
  const seen = new Set<object>([clock, server]);
  let elements = 0;
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null || seen.has(value) || value instanceof Node) {
      return;
    }
    seen.add(value);
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      elements += (value as unknown as ArrayLike<unknown>).length;
    }
    if (value instanceof Map || value instanceof Set) {
      elements += value.size;
    }
    Object.values(ArrayBuffer.isView(value) ? {} : value).forEach(visit);
  };
  visit(root);
  return elements;
}
