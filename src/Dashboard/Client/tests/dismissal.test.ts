import { describe, expect, it } from "vitest";
import { Dismissal } from "../src/core/dismissal";
import { FakeClock, settle } from "./support/fake-clock";

function page(isThere: () => Promise<boolean>) {
  const clock = new FakeClock();
  const done: string[] = [];
  const dismissal = new Dismissal({ clock, clear: () => done.push("clear"), answers: isThere, reload: () => done.push("reload") });
  return { clock, done, dismissal };
}

describe("a page that may not be seen any more", () => {
  it("loses its figures at once, before anything is asked", () => {
    const { done, dismissal } = page(() => new Promise(() => undefined));
    dismissal.leave();
    expect([done, dismissal.isGone]).toEqual([["clear"], true]);
  });

  it("is loaded again as soon as the server answers, however long that takes", async () => {
    let there = false;
    const { clock, done, dismissal } = page(() => (there ? Promise.resolve(true) : Promise.reject(new Error("refused"))));
    dismissal.leave();
    await clock.advance(3_600_000);
    expect(done).toEqual(["clear"]);
    there = true;
    await clock.advance(2_000);
    expect(done).toEqual(["clear", "reload"]);
  });

  it("waits while a proxy answers in the server's place", async () => {
    const { clock, done, dismissal } = page(() => Promise.resolve(false));
    dismissal.leave();
    await clock.advance(60_000);
    expect(done).toEqual(["clear"]);
  });

  it("leaves once, however often it is told", async () => {
    const { done, dismissal } = page(() => Promise.resolve(true));
    dismissal.leave();
    dismissal.leave();
    await settle();
    expect(done).toEqual(["clear", "reload"]);
  });
});
