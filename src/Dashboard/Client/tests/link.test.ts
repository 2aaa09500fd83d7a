import { beforeEach, describe, expect, it } from "vitest";
import { LiveBoard } from "../src/core/live-board";
import { FakeClock, settle } from "./support/fake-clock";
import { FakeServer } from "./support/fake-server";
import { seeded } from "./support/seeded";

const hour = 3_600_000;
let clock: FakeClock;
let server: FakeServer;
let live: LiveBoard;
let snapshots: number;

beforeEach(async () => {
  clock = new FakeClock();
  server = new FakeServer(clock);
  snapshots = 0;
  const listener = { cell: () => undefined, replaced: () => undefined };
  live = new LiveBoard({ area: "q", transport: server, clock, random: seeded(3) }, listener, () => snapshots++);
  server.beatForEver();
  live.start();
  await settle();
});

describe("a link that never gives up", () => {
  it("is live as soon as its snapshot is taken", () => {
    expect([live.state(), snapshots]).toEqual(["live", 1]);
  });

  it("stays live through quiet hours on heartbeats alone", async () => {
    await clock.advance(8 * hour);
    expect([live.state(), server.opened]).toEqual(["live", 1]);
  });

  it.each([10 * 60_000, 2 * hour, 72 * hour])("is live within 10 s of a server that was down for %i ms (W4)", async (outage) => {
    server.mode = "refusing";
    server.hangUp();
    await clock.advance(outage);
    expect(live.state()).toBe("lost");
    server.mode = "up";
    await clock.advance(10_000);
    expect(live.state()).toBe("live");
  });

  it("says within 15 s that a link without packets is stale, and recovers when they flow again (W2)", async () => {
    await clock.advance(7_000);
    server.mode = "silent";
    await clock.advance(15_000);
    expect(live.state()).not.toBe("live");
    await clock.advance(5_000);
    server.mode = "up";
    await clock.advance(15_000);
    expect(live.state()).toBe("live");
  });

  it("tears down a socket that is open but says nothing (W3)", async () => {
    server.mode = "silent";
    await clock.advance(14_999);
    expect(live.state()).toBe("stale");
    await clock.advance(100);
    expect(server.sessions.size).toBe(0);
  });

  it("tries again when an attempt neither opens nor fails", async () => {
    server.mode = "silent";
    await clock.advance(5 * 60_000);
    const tried = server.opened;
    await clock.advance(5 * 60_000);
    expect(server.opened - tried).toBeGreaterThan(20);
  });

  it("asks for one snapshot per gap, however many messages show it (W9)", async () => {
    await clock.advance(2_000);
    server.board.change(seeded(1));
    server.board.push();
    for (let i = 0; i < 5; i++) {
      server.board.change(seeded(i));
      server.push();
    }
    await settle();
    expect([server.watched, live.board.version]).toEqual([2, server.board.version]);
  });

  it("applies deltas that arrive before the snapshot they continue", async () => {
    server.reset();
    server.board.change(seeded(5));
    server.push();
    await clock.advance(2_000);
    expect(live.board.version).toBe(server.board.version);
  });

  it("asks again at once when the server says reset", async () => {
    await clock.advance(2_000);
    server.reset();
    await settle();
    expect([server.watched, snapshots]).toEqual([2, 2]);
  });

  it("asks at most once a second, so that a faulty stream is no storm", async () => {
    for (let i = 0; i < 100; i++) {
      server.reset();
      await clock.advance(100);
    }
    expect(server.watched).toBeLessThanOrEqual(12);
  });

  it("does not sit out its delay when the page wakes up", async () => {
    server.mode = "refusing";
    server.hangUp();
    await clock.advance(60_000);
    server.mode = "up";
    live.wake();
    await settle();
    expect(live.state()).toBe("live");
  });

  it("takes a whole snapshot after a sleep, and no burst of old messages (W10)", async () => {
    await clock.advance(8 * hour);
    const before = snapshots;
    live.wake();
    await settle();
    expect(snapshots).toBe(before + 1);
  });

  it("ignores words of a session it has left", async () => {
    const [old] = [...server.sessions];
    server.hangUp();
    await clock.advance(5_000);
    old!.closed();
    old!.delta({ f: 1, t: 99, d: null, c: [] });
    await clock.advance(1_000);
    expect([live.state(), live.board.version, server.opened]).toEqual(["live", 1, 2]);
  });

  it("leaves no timer behind when stopped", async () => {
    live.stop();
    await clock.advance(60_000);
    expect([clock.pending, server.opened]).toEqual([1, 1]);
  });

  it("reconnects two hundred screens spread out, not together (W14)", async () => {
    const random = seeded(11);
    const screens = Array.from({ length: 200 }, () => new LiveBoard({ area: "q", transport: server, clock, random }, { cell: () => undefined, replaced: () => undefined }, () => undefined));
    screens.forEach((screen) => screen.start());
    await settle();
    server.mode = "refusing";
    server.hangUp();
    await clock.advance(60_000);
    server.mode = "up";
    const arrivals: number[] = [];
    for (let i = 0; i < 50; i++) {
      const before = server.watched;
      await clock.advance(100);
      arrivals.push(server.watched - before);
    }
    expect(screens.every((screen) => screen.state() === "live")).toBe(true);
    expect(Math.max(...arrivals)).toBeLessThan(30);
  });
});
