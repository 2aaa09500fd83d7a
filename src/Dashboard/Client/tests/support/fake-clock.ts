import type { Cancel, Clock } from "../../src/core/clock";

interface Timer {
  at: number;
  order: number;
  action: () => void;
}

/** A clock that moves only when told to, and lets promises settle between timers. */
export class FakeClock implements Clock {
  private time = 0;
  private order = 0;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  after(delayMs: number, action: () => void): Cancel {
    const timer = { at: this.time + Math.max(0, delayMs), order: this.order++, action };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Timers that wait now. */
  get pending(): number {
    return this.timers.size;
  }

  /** Moves the time on, running what falls due on the way. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    await settle();
    for (let next = this.next(until); next !== null; next = this.next(until)) {
      this.time = Math.max(this.time, next.at);
      this.timers.delete(next);
      next.action();
      await settle();
    }
    this.time = until;
  }

  /** Time passes and nothing runs, as while the machine sleeps; what fell due runs at the next {@link advance}. */
  sleep(ms: number): void {
    this.time += ms;
  }

  private next(until: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.timers) {
      if (timer.at <= until && (first === null || timer.at < first.at || (timer.at === first.at && timer.order < first.order))) {
        first = timer;
      }
    }
    return first;
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await Promise.resolve();
  }
}
