// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { WallBench } from "./support/wall-bench";

const silent = { id: "silent:u1", words: "Phường 1 mất tín hiệu" };
const late = { id: "late:u2", words: "Phường 2 quá hạn tăng nhanh" };

describe("the alert scene of a wall", () => {
  it("takes the stage, leaves it after its time, and stays as a strip", async () => {
    const bench = await WallBench.open();
    bench.scenes.alert = silent;
    await bench.seconds(12);
    expect([bench.scene, bench.text("[data-alert]")]).toEqual(["alert", ""]);
    await bench.seconds(33);
    expect([bench.scene, bench.text("[data-alert]")]).toEqual(["b", silent.words]);
    await bench.seconds(60);
    expect(bench.shown).toEqual(["a", "alert", "b", "c", "a", "b"]);
  });

  it("leaves at once when nothing is wrong any more", async () => {
    const bench = await WallBench.open();
    bench.scenes.alert = silent;
    await bench.seconds(12);
    bench.scenes.alert = null;
    await bench.seconds(11);
    expect([bench.shown, bench.text("[data-alert]")]).toEqual([["a", "alert", "b"], ""]);
  });

  it("takes the stage again for a new alert, not for the same one that comes and goes", async () => {
    const bench = await WallBench.open();
    bench.scenes.alert = silent;
    await bench.seconds(60);
    bench.scenes.alert = null;
    await bench.seconds(15);
    bench.scenes.alert = silent;
    await bench.seconds(25);
    expect(bench.shown.filter((id) => id === "alert")).toHaveLength(1);
    bench.scenes.alert = late;
    await bench.seconds(12);
    expect(bench.scene).toBe("alert");
    expect(bench.text("[data-stage] h2")).toBe("alert");
  });

  it("shows on a pinned wall as a strip only", async () => {
    const bench = await WallBench.open({ pin: "c" });
    bench.scenes.alert = silent;
    await bench.seconds(60);
    expect([bench.shown, bench.text("[data-alert]")]).toEqual([["c"], silent.words]);
  });

  it("comes back to the only scene of a wall", async () => {
    const bench = await WallBench.open({ scenes: "a" });
    bench.scenes.alert = silent;
    await bench.seconds(60);
    expect([bench.shown, bench.freshness]).toEqual([["a", "alert", "a"], "live"]);
  });

  it("does not stop the rotation when nobody can say whether something is wrong", async () => {
    const bench = await WallBench.open();
    bench.scenes.broken.add("alert");
    await bench.seconds(61);
    expect(bench.shown).toEqual(["a", "b", "c", "a"]);
    expect(bench.server.reports.at(-1)!.failing).toEqual(["alert"]);
  });
});
