import type { Cancel, Clock } from "./clock";

/** Barks once when nothing was heard for `limitMs`. Hearing costs no timer: one timer looks back and re-arms for the rest. */
export class Watchdog {
  private last = 0;
  private cancel: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly limitMs: number,
    private readonly bark: () => void,
  ) {}

  /** Begins to watch, from now. */
  start(): void {
    this.stop();
    this.last = this.clock.now();
    this.arm(this.limitMs);
  }

  /** Something was heard. */
  heard(): void {
    this.last = this.clock.now();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private arm(delay: number): void {
    this.cancel = this.clock.after(delay, () => {
      const left = this.last + this.limitMs - this.clock.now();
      if (left > 0) {
        this.arm(left);
      } else {
        this.cancel = null;
        this.bark();
      }
    });
  }
}
