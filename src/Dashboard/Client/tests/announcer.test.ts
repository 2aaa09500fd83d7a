import { describe, expect, it } from "vitest";
import { Announcer } from "../src/page/announcer";
import { FakeClock } from "./support/fake-clock";

describe("Announcer", () => {
  it("speaks at most once per interval, and then what is true at that moment", async () => {
    const clock = new FakeClock();
    const spoken: string[] = [];
    let count = 0;
    const announcer = new Announcer(clock, 60_000, () => `${count}`, (words) => spoken.push(words));
    for (; count < 1_000; count++) {
      announcer.touch();
      await clock.advance(100);
    }
    expect(spoken).toEqual(["0", "599"]);
  });

  it("keeps silent when there is nothing to say after all", async () => {
    const clock = new FakeClock();
    const spoken: string[] = [];
    const announcer = new Announcer(clock, 60_000, () => null, (words) => spoken.push(words));
    announcer.touch();
    await clock.advance(60_000);
    expect([spoken, clock.pending]).toEqual([[], 0]);
  });
});
