import { describe, expect, it } from "vitest";
import { LiveBoard } from "../src/core/live-board";
import type { BoardDelta } from "../src/core/protocol";
import type { SessionEvents } from "../src/core/transport";
import { FakeClock, settle } from "./support/fake-clock";
import { FakeServer } from "./support/fake-server";
import { below, seeded } from "./support/seeded";

/** Delivers pushes with losses, repeats and late arrivals. */
class BadNetwork {
  private readonly late: BoardDelta[] = [];

  constructor(
    private readonly server: FakeServer,
    private readonly random: () => number,
  ) {}

  send(delta: BoardDelta): void {
    const luck = this.random();
    if (luck < 0.1) {
      return;
    }
    if (luck < 0.25) {
      this.late.push(delta);
      return;
    }
    this.deliver(delta);
    if (luck < 0.4) {
      this.deliver(delta);
    }
    if (this.late.length > 0 && this.random() < 0.5) {
      this.deliver(this.late.splice(below(this.random, this.late.length), 1)[0]!);
    }
  }

  private deliver(delta: BoardDelta): void {
    this.server.sessions.forEach((events: SessionEvents) => events.delta(delta));
  }
}

function figures(live: LiveBoard, server: FakeServer): number[] {
  return server.board.cells.map((_, at) => live.board.value(Math.floor(at / 5), at % 5));
}

describe("a board over a bad network", () => {
  it.each(Array.from({ length: 40 }, (_, i) => [i + 1]))("converges after losses, repeats and reordering (seed %i)", async (seed) => {
    const random = seeded(seed);
    const clock = new FakeClock();
    const server = new FakeServer(clock);
    const network = new BadNetwork(server, random);
    const live = new LiveBoard({ area: "q", transport: server, clock, random }, { cell: () => undefined, replaced: () => undefined }, () => undefined);
    live.start();
    await settle();
    for (let i = 0; i < 400; i++) {
      server.board.change(random);
      network.send(server.board.push());
      if (random() < 0.02) {
        server.hangUp();
      }
      if (random() < 0.1) {
        server.beat();
      }
      await clock.advance(below(random, 300));
    }
    await clock.advance(5_000);
    server.beat();
    await clock.advance(2_000);
    expect(figures(live, server)).toEqual(server.board.cells);
    expect(live.board.version).toBe(server.board.version);
  });

  it("shows at no moment a version whose figures are not that version's", async () => {
    const random = seeded(7);
    const clock = new FakeClock();
    const server = new FakeServer(clock);
    const network = new BadNetwork(server, random);
    const live = new LiveBoard({ area: "q", transport: server, clock, random }, { cell: () => undefined, replaced: () => undefined }, () => undefined);
    const history = new Map<number, number[]>([[1, [...server.board.cells]]]);
    live.start();
    await settle();
    for (let i = 0; i < 3_000; i++) {
      server.board.change(random);
      history.set(server.board.version, [...server.board.cells]);
      network.send(server.board.push());
      await clock.advance(below(random, 200));
      expect(figures(live, server)).toEqual(history.get(live.board.version));
    }
  });
});
