// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { WallBench } from "./support/wall-bench";

describe("the rotation of a wall", () => {
  it("shows the scenes in their order, each for its time, and begins again", async () => {
    const bench = await WallBench.open();
    await bench.seconds(19);
    expect(bench.shown).toEqual(["a"]);
    await bench.seconds(1 + 60);
    expect(bench.shown).toEqual(["a", "b", "c", "a", "b"]);
    expect([...document.querySelectorAll("[data-dot][aria-current]")].map((dot) => dot.getAttribute("data-dot"))).toEqual(["b"]);
  });

  it("fetches the next scene before its turn and changes in one frame, with live figures", async () => {
    const bench = await WallBench.open();
    await bench.seconds(17);
    expect([bench.scene, bench.scenes.askedScenes.at(-1)]).toEqual(["a", "b"]);
    bench.push([3, 1, 77]);
    await bench.clock.advance(3_000);
    expect(bench.scene).toBe("a");
    bench.frame();
    expect([bench.scene, bench.text("[data-total] b")]).toEqual(["b", "77"]);
    bench.push([3, 1, 78]);
    bench.frame();
    expect(bench.text("[data-total] b")).toBe("78");
  });

  it("stays on a pinned scene and keeps it current", async () => {
    const bench = await WallBench.open({ pin: "b" });
    await bench.seconds(100);
    expect([bench.shown, new Set(bench.scenes.askedScenes)]).toEqual([["b"], new Set(["b"])]);
    expect(bench.scenes.askedScenes.length).toBe(10);
  });

  it("fetches the scene on show every ten seconds, and changes only what differs", async () => {
    const bench = await WallBench.open({ scenes: "a" });
    const place = document.querySelector("[data-printed]")!;
    const before = place.textContent;
    await bench.seconds(11);
    expect(document.querySelector("[data-printed]")).toBe(place);
    expect(place.textContent).not.toBe(before);
  });

  it("passes over a scene that cannot be had, reports it, and shows it when it can be had again", async () => {
    const bench = await WallBench.open();
    bench.scenes.broken.add("b");
    await bench.seconds(41);
    expect(bench.shown).toEqual(["a", "c", "a"]);
    expect(bench.server.reports.at(-1)!.failing).toEqual(["b"]);
    bench.scenes.broken.clear();
    await bench.seconds(30);
    expect(bench.shown).toEqual(["a", "c", "a", "b"]);
    expect(bench.server.reports.at(-1)!.failing).toEqual([]);
  });

  it("leaves a scene that cannot be kept current, and is live again with the next", async () => {
    const bench = await WallBench.open({ dwell: 3_600 });
    bench.scenes.broken.add("a");
    await bench.seconds(20);
    expect([bench.scene, bench.freshness]).toEqual(["b", "live"]);
  });

  it("never calls a scene live that cannot be renewed, however live the board (W2)", async () => {
    const bench = await WallBench.open({ scenes: "a" });
    bench.scenes.broken.add("a");
    await bench.seconds(15);
    expect([bench.freshness, bench.text("[data-stale-notice]")]).toEqual(["stale", expect.stringContaining("Số liệu cũ")]);
    bench.scenes.broken.clear();
    await bench.seconds(5);
    expect(bench.freshness).toBe("live");
  });

  it("keeps the last scene while none can be had, and goes on afterwards", async () => {
    const bench = await WallBench.open();
    bench.server.mode = "silent";
    await bench.seconds(600);
    expect([bench.shown, bench.freshness, bench.scenes.waiting <= 3]).toEqual([["a"], "lost", true]);
    bench.server.mode = "up";
    await bench.seconds(60);
    expect([[...new Set(bench.shown)].sort(), bench.freshness]).toEqual([["a", "b", "c"], "live"]);
  });

  it("makes one change after a sleep of eight hours, not a thousand (W10)", async () => {
    const bench = await WallBench.open();
    const [asked, watched] = [bench.scenes.asked.length, bench.server.watched];
    bench.push([3, 1, 5]);
    bench.clock.sleep(8 * 3_600_000);
    bench.server.board.set(3, 1, 6);
    bench.server.board.version++;
    bench.server.board.push();
    bench.wall.wake();
    await bench.seconds(3);
    expect([bench.shown.length, bench.server.watched - watched, bench.freshness, bench.text("[data-total] b")]).toEqual([2, 1, "live", "6"]);
    expect(bench.scenes.asked.length - asked).toBeLessThanOrEqual(4);
  });

  it("asks for nothing while the page is hidden and no frame is drawn, and piles nothing up", async () => {
    const bench = await WallBench.open();
    await bench.seconds(1);
    const [asked, timers] = [bench.scenes.askedScenes.length, bench.clock.pending];
    bench.hidden = true;
    await bench.clock.advance(600_000);
    expect([bench.framesWaiting <= 3, bench.clock.pending - timers <= 2]).toEqual([true, true]);
    bench.hidden = false;
    bench.wall.wake();
    await bench.seconds(3);
    expect([bench.shown.length <= 2, bench.freshness]).toEqual([true, "live"]);
    expect(bench.scenes.askedScenes.length - asked).toBeLessThanOrEqual(4);
  });

  it("notices a sleep of which no event told, by the browser's clock", async () => {
    const bench = await WallBench.open();
    await bench.seconds(2);
    const watched = bench.server.watched;
    bench.leap = 8 * 3_600_000;
    await bench.seconds(2);
    expect(bench.server.watched - watched).toBe(1);
    bench.leap -= 3_600_000;
    await bench.seconds(2);
    expect(bench.server.watched - watched).toBe(1);
  });

  it("changes 10,000 scenes without one timer, node or note more, a failing one among them (W7)", async () => {
    const bench = await WallBench.open({ scenes: "a,b,c,d", dwell: 1 });
    bench.scenes.broken.add("c");
    await bench.seconds(60);
    const [nodes, timers] = [countNodes(document.body), bench.clock.pending];
    bench.shown.length = 0;
    for (let i = 0; bench.shown.length < 10_000; i++) {
      bench.push([3, 1, i]);
      await bench.seconds(1);
      expect(i).toBeLessThan(40_000);
    }
    expect([countNodes(document.body), bench.framesWaiting <= 1]).toEqual([nodes, true]);
    expect(bench.clock.pending - timers).toBeLessThanOrEqual(2);
    expect(new Set(bench.shown)).toEqual(new Set(["a", "b", "d"]));
    expect([bench.freshness, bench.reloads]).toEqual(["live", 0]);
  }, 120_000);
});

function countNodes(node: Node): number {
  return 1 + [...node.childNodes].reduce((sum, child) => sum + countNodes(child), 0);
}
