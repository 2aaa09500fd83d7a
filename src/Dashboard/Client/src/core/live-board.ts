import { BoardState, type BoardListener } from "./board-state";
import { Freshness, type FreshnessState } from "./freshness";
import { Link, type LinkOptions } from "./link";
import { RowState, type BoardSnapshot, type ScreenReport } from "./protocol";
import { ServerClock } from "./server-clock";

/**
 * An area's board that keeps itself current: the whole client core in one object, without a page. Table, wall and load tests
 * are three ways to look at it.
 */
export class LiveBoard {
  readonly board: BoardState;
  readonly time: ServerClock;
  private readonly freshness: Freshness;
  private readonly link: Link;

  /**
   * @param listener hears changed cells
   * @param synced called after every snapshot, before its deltas
   */
  constructor(options: LinkOptions, listener: BoardListener, synced: (snapshot: BoardSnapshot) => void) {
    this.board = new BoardState(listener);
    this.time = new ServerClock(options.clock);
    this.freshness = new Freshness(options.clock);
    this.link = new Link(options, this.board, {
      heard: (serverMs) => {
        this.freshness.heard();
        if (serverMs === null) {
          this.time.heardNow();
        } else {
          this.time.set(serverMs);
        }
      },
      synced: (reply) => {
        this.time.set(reply.s, reply.board.speed);
        synced(reply.board);
      },
    });
  }

  start(): void {
    this.link.start();
  }

  stop(): void {
    this.link.stop();
  }

  /** See {@link Link.wake}. */
  wake(): void {
    this.link.wake();
  }

  /** See {@link Link.report}. */
  report(report: ScreenReport): void {
    this.link.report(report);
  }

  /** The state now, judged by both ages. */
  state(): FreshnessState {
    return this.freshness.judge({ linked: this.link.linked, silentUnits: this.silentUnits() });
  }

  /** Age of the data on the server's clock, ms; null when either time is unknown. */
  dataAge(): number | null {
    const now = this.time.now();
    return now === null || this.board.dataAt === null ? null : Math.max(0, now - this.board.dataAt);
  }

  /** Units whose feed is silent or never spoke; outside office hours silence is normal and not counted. */
  silentUnits(): number {
    let silent = 0;
    for (let row = 0; row < this.board.rows; row++) {
      const state = this.board.value(row, this.board.columns);
      if (state === RowState.silent || state === RowState.none) {
        silent++;
      }
    }
    return silent;
  }
}
