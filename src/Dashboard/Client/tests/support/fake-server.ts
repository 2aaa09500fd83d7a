import type { ScreenReport, WatchReply } from "../../src/core/protocol";
import type { Session, SessionEvents, Transport } from "../../src/core/transport";
import type { FakeClock } from "./fake-clock";
import { ModelBoard } from "./model-board";

/** How the server, or the network before it, behaves. */
export type Mode = "up" | "refusing" | "silent";

/** A board hub in memory. `silent` swallows everything in both directions and closes nothing, like dropped packets. */
export class FakeServer implements Transport {
  mode: Mode = "up";
  readonly board = new ModelBoard();
  readonly sessions = new Set<SessionEvents>();
  readonly reports: ScreenReport[] = [];
  opened = 0;
  watched = 0;

  constructor(private readonly clock: FakeClock) {}

  open(events: SessionEvents): Promise<Session> {
    this.opened++;
    if (this.mode === "refusing") {
      return Promise.reject(new Error("refused"));
    }
    if (this.mode === "silent") {
      return new Promise<Session>(() => undefined);
    }
    this.sessions.add(events);
    return Promise.resolve({ watch: () => this.watch(), report: (report) => this.hear(report), close: () => this.sessions.delete(events) });
  }

  /** Sends what changed since the last push to every session. */
  push(): void {
    const delta = this.board.push();
    this.tell((events) => events.delta(delta));
  }

  beat(): void {
    this.tell((events) => events.beat(this.board.snapshot().v, Math.floor(this.clock.now() / 1000)));
  }

  /** Beats every five seconds for as long as the clock runs. */
  beatForEver(): void {
    this.clock.after(5_000, () => {
      this.beat();
      this.beatForEver();
    });
  }

  reset(): void {
    this.tell((events) => events.reset());
  }

  /** Closes every session, as a restart does. */
  hangUp(): void {
    const sessions = [...this.sessions];
    this.sessions.clear();
    sessions.forEach((events) => events.closed());
  }

  private tell(say: (events: SessionEvents) => void): void {
    if (this.mode === "up") {
      [...this.sessions].forEach(say);
    }
  }

  private hear(report: ScreenReport): void {
    if (this.mode === "up") {
      this.reports.push(report);
    }
  }

  private watch(): Promise<WatchReply> {
    this.watched++;
    return this.mode === "up" ? Promise.resolve({ s: this.clock.now(), board: this.board.snapshot() }) : new Promise(() => undefined);
  }
}
