import { Backoff } from "./backoff";
import type { BoardState } from "./board-state";
import { BoardSync } from "./board-sync";
import type { Cancel, Clock, Random } from "./clock";
import type { ScreenReport, WatchReply } from "./protocol";
import type { Session, SessionEvents, Transport } from "./transport";
import { Watchdog } from "./watchdog";

/** What a link reports. */
export interface LinkEvents {
  /** Something arrived from the server; `serverMs` (unix) where the message carried the server's time. */
  heard(serverMs: number | null): void;
  /** A snapshot was taken. */
  synced(reply: WatchReply): void;
}

export interface LinkOptions {
  area: string;
  transport: Transport;
  clock: Clock;
  random: Random;
}

/** Silence on an open socket after which it is torn down: two beats of five seconds and a half. */
export const silenceLimitMs = 15_000;

/** Time to open a session. */
const openWithinMs = 8_000;

/**
 * A connection that never gives up. One loop: open, take a snapshot, listen, and whatever goes wrong (refused, closed,
 * silent although open, no usable snapshot) close and try again after a jittered delay. Each try has a number, and words from
 * an earlier try are ignored.
 */
export class Link {
  private readonly backoff: Backoff;
  private readonly watchdog: Watchdog;
  private attempt = 0;
  private session: Session | null = null;
  private sync: BoardSync | null = null;
  private timer: Cancel | null = null;
  private waiting = false;
  private isLinked = false;

  constructor(
    private readonly options: LinkOptions,
    private readonly board: BoardState,
    private readonly events: LinkEvents,
  ) {
    this.backoff = new Backoff(options.random);
    this.watchdog = new Watchdog(options.clock, silenceLimitMs, () => this.retry());
  }

  /** A session is open and its snapshot was taken. */
  get linked(): boolean {
    return this.isLinked;
  }

  start(): void {
    this.open();
  }

  /** Tells the server how this screen is, if there is a link. */
  report(report: ScreenReport): void {
    if (this.isLinked) {
      this.session?.report(report);
    }
  }

  /** Ends the link for good. */
  stop(): void {
    this.drop();
  }

  /**
   * The page woke up (shown again, resumed, back online): do not sit out a delay that was drawn before the sleep, and do not believe a
   * board that may have missed hours.
   */
  wake(): void {
    if (this.waiting) {
      this.backoff.reset();
      this.open();
    } else if (this.isLinked) {
      this.sync?.ask();
    }
  }

  private open(): void {
    this.drop();
    const attempt = this.attempt;
    this.timer = this.options.clock.after(openWithinMs, () => this.retry());
    this.options.transport.open(this.listen(attempt)).then(
      (session) => {
        if (attempt === this.attempt) {
          this.begin(session);
        } else {
          session.close();
        }
      },
      () => {
        if (attempt === this.attempt) {
          this.retry();
        }
      },
    );
  }

  private begin(session: Session): void {
    this.timer?.();
    this.session = session;
    this.watchdog.start();
    this.sync = new BoardSync(this.board, session, this.options.area, this.options.clock, {
      synced: (reply) => {
        this.isLinked = true;
        this.backoff.reset();
        this.hear(reply.s);
        this.events.synced(reply);
      },
      failed: () => this.retry(),
    });
    this.sync.ask();
  }

  private listen(attempt: number): SessionEvents {
    const current = (act: () => void) => {
      if (attempt === this.attempt) {
        act();
      }
    };
    return {
      delta: (delta) =>
        current(() => {
          this.hear(null);
          this.sync?.delta(delta);
        }),
      beat: (version, serverSeconds) =>
        current(() => {
          this.hear(serverSeconds * 1000);
          this.sync?.beat(version);
        }),
      reset: () => current(() => this.sync?.ask()),
      closed: () => current(() => this.retry()),
    };
  }

  private hear(serverMs: number | null): void {
    this.watchdog.heard();
    this.events.heard(serverMs);
  }

  private retry(): void {
    this.drop();
    this.waiting = true;
    this.timer = this.options.clock.after(this.backoff.next(), () => this.open());
  }

  private drop(): void {
    this.attempt++;
    this.waiting = false;
    this.isLinked = false;
    this.timer?.();
    this.timer = null;
    this.watchdog.stop();
    this.sync?.stop();
    this.sync = null;
    this.session?.close();
    this.session = null;
  }
}
