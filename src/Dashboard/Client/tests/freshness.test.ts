import { describe, expect, it } from "vitest";
import { Freshness, isStale, staleAfterMs } from "../src/core/freshness";
import { LiveBoard } from "../src/core/live-board";
import { RowState } from "../src/core/protocol";
import { ServerClock } from "../src/core/server-clock";
import { FakeClock, settle } from "./support/fake-clock";
import { FakeServer } from "./support/fake-server";
import { seeded } from "./support/seeded";

const ok = { linked: true, silentUnits: 0 };

describe("Freshness", () => {
  it("is connecting at first, and lost when nothing ever comes", async () => {
    const clock = new FakeClock();
    const freshness = new Freshness(clock);
    expect(freshness.judge({ ...ok, linked: false })).toBe("connecting");
    await clock.advance(staleAfterMs);
    expect(freshness.judge({ ...ok, linked: false })).toBe("lost");
  });

  it.each([
    [0, true, 0, "live"],
    [staleAfterMs - 1, true, 0, "live"],
    [staleAfterMs, true, 0, "stale"],
    [0, true, 1, "silent-source"],
    [staleAfterMs, true, 1, "stale"],
    [0, false, 0, "reconnecting"],
    [staleAfterMs, false, 0, "lost"],
  ])("after %i ms, linked %s, %i silent units: %s", async (silence, linked, silentUnits, state) => {
    const clock = new FakeClock();
    const freshness = new Freshness(clock);
    freshness.heard();
    await clock.advance(silence);
    expect(freshness.judge({ linked, silentUnits })).toBe(state);
  });

  it("calls figures stale only when nothing vouches for them", () => {
    expect((["connecting", "live", "silent-source", "reconnecting", "stale", "lost"] as const).filter(isStale)).toEqual(["stale", "lost"]);
  });
});

describe("ServerClock", () => {
  it("carries the server's time forward by elapsed time alone", async () => {
    const clock = new FakeClock();
    const time = new ServerClock(clock);
    expect(time.now()).toBeNull();
    await clock.advance(777);
    time.set(1_741_740_000_000);
    await clock.advance(2_500);
    expect([time.now(), time.lastHeard]).toEqual([1_741_740_002_500, 1_741_740_000_000]);
  });

  it("knows when it last heard anything, also from messages without a time", async () => {
    const clock = new FakeClock();
    const time = new ServerClock(clock);
    time.set(1_000_000);
    await clock.advance(3_000);
    time.heardNow();
    await clock.advance(500);
    expect([time.lastHeard, time.now()]).toEqual([1_003_000, 1_003_500]);
  });

  it("runs at the speed of a simulated clock", async () => {
    const clock = new FakeClock();
    const time = new ServerClock(clock);
    time.set(0, 60);
    await clock.advance(1_000);
    expect(time.now()).toBe(60_000);
  });
});

describe("the two ages of a board", () => {
  async function watching(): Promise<{ clock: FakeClock; server: FakeServer; live: LiveBoard }> {
    const clock = new FakeClock();
    const server = new FakeServer(clock);
    server.board.dataAt = 0;
    const live = new LiveBoard({ area: "q", transport: server, clock, random: seeded(1) }, { cell: () => undefined, replaced: () => undefined }, () => undefined);
    server.beatForEver();
    live.start();
    await settle();
    return { clock, server, live };
  }

  it("lets the data grow old while the connection stays young", async () => {
    const { clock, live } = await watching();
    await clock.advance(120_000);
    expect([live.state(), live.dataAge()]).toEqual(["live", 120_000]);
  });

  it("has no data age where there is no data", async () => {
    const { server, live } = await watching();
    server.board.dataAt = null;
    server.board.version++;
    server.push();
    expect(live.dataAge()).toBeNull();
  });

  it("turns from live when one unit falls silent, but not outside office hours (W12)", async () => {
    const { server, live } = await watching();
    const turn = (state: number) => {
      server.board.set(1, 3, state);
      server.board.version++;
      server.push();
      return live.state();
    };
    expect([turn(RowState.silent), turn(RowState.none), turn(RowState.offHours), turn(RowState.live)]).toEqual(["silent-source", "silent-source", "live", "live"]);
  });
});
