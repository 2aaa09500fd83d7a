import type { BoardState, Outcome } from "./board-state";
import type { Cancel, Clock } from "./clock";
import type { BoardDelta, WatchReply } from "./protocol";
import type { Session } from "./transport";

/** What the keeper of a session must do for {@link BoardSync}. */
export interface SyncOwner {
  /** A snapshot was taken; the board is whole again. */
  synced(reply: WatchReply): void;
  /** The session does not give a usable snapshot: end it. */
  failed(): void;
}

/** Time a snapshot may take before its session is given up. */
const answerWithinMs = 8_000;

/** Least time between two requests on one session, so that a faulty stream cannot turn into a storm of snapshots. */
const askAgainAfterMs = 1_000;

/** Deltas kept while a snapshot is on its way; more than this and the next gap asks again. */
const heldAtMost = 64;

/** Keeps a board in step with one session: applies deltas, and asks for one snapshot per gap, however many messages show it. */
export class BoardSync {
  private asking = false;
  private askedAt = -Infinity;
  private held: BoardDelta[] = [];
  private cancel: Cancel | null = null;
  private over = false;

  constructor(
    private readonly board: BoardState,
    private readonly session: Session,
    private readonly area: string,
    private readonly clock: Clock,
    private readonly owner: SyncOwner,
  ) {}

  /** Asks for the board, unless that is already under way. */
  ask(): void {
    if (this.asking || this.over) {
      return;
    }
    this.asking = true;
    const wait = this.askedAt + askAgainAfterMs - this.clock.now();
    if (wait > 0) {
      this.cancel = this.clock.after(wait, () => this.request());
    } else {
      this.request();
    }
  }

  delta(delta: BoardDelta): void {
    if (!this.asking) {
      this.judge(this.board.apply(delta));
    } else if (this.held.length < heldAtMost) {
      this.held.push(delta);
    }
  }

  beat(version: number): void {
    if (!this.asking) {
      this.judge(this.board.confirm(version));
    }
  }

  /** The session is gone; nothing more is asked or applied. */
  stop(): void {
    this.over = true;
    this.cancel?.();
    this.held = [];
  }

  private request(): void {
    this.askedAt = this.clock.now();
    this.cancel = this.clock.after(answerWithinMs, () => this.fail());
    this.session.watch(this.area).then(
      (reply) => this.take(reply),
      () => this.fail(),
    );
  }

  private take(reply: WatchReply): void {
    if (this.over) {
      return;
    }
    this.cancel?.();
    if (this.board.accept(reply.board) !== "applied") {
      this.fail();
      return;
    }
    const held = this.held;
    this.held = [];
    this.asking = false;
    this.owner.synced(reply);
    for (const delta of held) {
      this.delta(delta);
    }
  }

  private fail(): void {
    if (!this.over) {
      this.stop();
      this.owner.failed();
    }
  }

  private judge(outcome: Outcome): void {
    if (outcome === "gap" || outcome === "invalid") {
      this.ask();
    }
  }
}
