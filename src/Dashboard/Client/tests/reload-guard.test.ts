import { describe, expect, it } from "vitest";
import { ReloadGuard } from "../src/core/reload-guard";
import { FakeClock } from "./support/fake-clock";
import { seeded } from "./support/seeded";

function page(clock: FakeClock, memory: { word: string | null }, random = seeded(1)): { guard: ReloadGuard; reloads: number[] } {
  const reloads: number[] = [];
  const guard = new ReloadGuard(clock, random, { get: () => memory.word, set: (word) => (memory.word = word) }, () => reloads.push(clock.now()));
  return { guard, reloads };
}

describe("ReloadGuard", () => {
  it("leaves a page alone that is what the server has", async () => {
    const clock = new FakeClock();
    const { guard, reloads } = page(clock, { word: null });
    expect(guard.agree("a", "a", 30_000)).toBe(true);
    await clock.advance(60_000);
    expect(reloads).toEqual([]);
  });

  it("reloads once, however often the difference is seen", async () => {
    const clock = new FakeClock();
    const { guard, reloads } = page(clock, { word: null });
    expect([guard.agree("a", "b", 30_000), guard.agree("a", "b", 30_000)]).toEqual([false, false]);
    await clock.advance(30_000);
    expect(reloads).toHaveLength(1);
  });

  it("spreads a roomful of screens over the whole time (W6)", async () => {
    const clock = new FakeClock();
    const random = seeded(5);
    const pages = Array.from({ length: 200 }, () => page(clock, { word: null }, random));
    pages.forEach(({ guard }) => guard.agree("a", "b", 30_000));
    await clock.advance(30_000);
    const times = pages.map(({ reloads }) => reloads[0]!);
    expect(Math.max(...[0, 1, 2, 3, 4, 5].map((n) => times.filter((t) => Math.floor(t / 5_000) === n).length))).toBeLessThan(60);
  });

  it("does not reload again at once when a reload did not help, but does after ten minutes", async () => {
    const clock = new FakeClock();
    const memory = { word: null as string | null };
    page(clock, memory).guard.agree("a", "b", 0);
    await clock.advance(0);
    const again = page(clock, memory);
    again.guard.agree("a", "b", 0);
    await clock.advance(599_000);
    expect(again.reloads).toHaveLength(0);
    await clock.advance(1_000);
    again.guard.agree("a", "b", 0);
    await clock.advance(0);
    expect(again.reloads).toHaveLength(1);
  });
});
