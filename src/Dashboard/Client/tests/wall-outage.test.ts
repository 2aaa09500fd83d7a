// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { RowState, type BoardDelta } from "../src/core/protocol";
import { below, seeded } from "./support/seeded";
import { WallBench } from "./support/wall-bench";

describe("a wall that is cut off", () => {
  it("says so within 15 s of silence and keeps the last figures (W2, W3)", async () => {
    const bench = await WallBench.open();
    bench.push([3, 1, 41]);
    await bench.seconds(3);
    bench.server.mode = "silent";
    await bench.seconds(15);
    expect(["stale", "lost"]).toContain(bench.freshness);
    expect([bench.text("[data-stale-notice]"), bench.text("[data-total] b")]).toEqual([expect.stringContaining("Số liệu cũ"), "41"]);
  });

  it.each([["ten minutes", 600], ["two hours", 7_200]])("is live within 10 s of a server that was down for %s (W4)", async (_, seconds) => {
    const bench = await WallBench.open();
    bench.server.mode = "refusing";
    bench.server.hangUp();
    await bench.seconds(seconds);
    expect([bench.freshness, bench.reloads, bench.clock.pending < 12]).toEqual(["lost", 0, true]);
    bench.server.board.set(3, 1, 99);
    bench.server.board.version++;
    bench.server.board.push();
    bench.server.mode = "up";
    await bench.seconds(10);
    expect([bench.freshness, bench.text("[data-total] b"), bench.text("[data-stale-notice]")]).toEqual(["live", "99", ""]);
  });

  it("is as fresh as its oldest source (W12), and shows no figure for a unit without data (W11)", async () => {
    const bench = await WallBench.open();
    bench.push([1, 3, RowState.none], [3, 3, 2]);
    await bench.seconds(1);
    expect([bench.freshness, bench.text("[data-unit=u1] b"), bench.text("[data-unit=u0] b"), bench.text("[data-units-in]")])
      .toEqual(["silent-source", "–", "0", "2/3 đơn vị"]);
    bench.push([1, 3, RowState.live], [2, 3, RowState.silent]);
    await bench.seconds(1);
    expect([bench.freshness, bench.text("[data-freshness-word]")]).toEqual(["silent-source", "Dữ liệu đến 12/03/2025, 1 đơn vị mất tín hiệu"]);
  });

  it("shows the server's time in the area's zone (W8)", async () => {
    const bench = await WallBench.open();
    await bench.seconds(61);
    expect([bench.text("[data-wall-clock]"), bench.text("[data-wall-date]")]).toEqual(["08:01", "thứ Năm, 01/01/1970"]);
  });

  it.each(Array.from({ length: 8 }, (_, i) => [i + 1]))("shows the true figures after losses, repeats and reordering, in whatever scene (W9, seed %i)", async (seed) => {
    const bench = await WallBench.open({ dwell: 3 });
    const random = seeded(seed);
    const late: BoardDelta[] = [];
    const send = (delta: BoardDelta) => bench.server.sessions.forEach((session) => session.delta(delta));
    for (let i = 0; i < 300; i++) {
      bench.server.board.change(random);
      const delta = bench.server.board.push();
      const luck = random();
      if (luck < 0.25) {
        late.push(delta);
      } else {
        send(delta);
        if (luck < 0.4) {
          send(late.splice(below(random, late.length), 1)[0] ?? delta);
        }
      }
      if (random() < 0.02) {
        bench.server.hangUp();
      }
      await bench.seconds(below(random, 2));
    }
    await bench.seconds(12);
    expect([bench.freshness, bench.text("[data-total] b")]).toEqual(["live", String(bench.server.board.get(3, 1))]);
    expect([0, 1, 2].map((row) => bench.text(`[data-unit=u${row}] b`))).toEqual([0, 1, 2].map((row) => String(bench.server.board.get(row, 0))));
  });
});

describe("what a wall reports of itself", () => {
  it("comes every ten seconds, only after a frame that was drawn (W13)", async () => {
    const bench = await WallBench.open();
    await bench.seconds(31);
    expect(bench.server.reports.length).toBeGreaterThanOrEqual(3);
    const { screen, scene, build, version, heap } = bench.server.reports.at(-1)!;
    expect([screen, scene, build, version, heap]).toEqual(["phong-hop-1", "b", "B1", 1, 1_000]);
    const reports = bench.server.reports.length;
    bench.hidden = true;
    await bench.clock.advance(120_000);
    expect([bench.server.reports.length, bench.framesWaiting <= 4]).toEqual([reports, true]);
  });
});
