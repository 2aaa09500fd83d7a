import type { Clock } from "../core/clock";
import type { RequestFrame } from "../page/patcher";

/** Time between two reports. */
export const reportEveryMs = 10_000;

/**
 * Reports each time after a frame was really drawn: a screen whose tab lives but that paints nothing more falls silent, and somebody
 * hears of it. At most one frame is waited for.
 */
export class Reporter {
  private last = -Infinity;
  private waiting = false;

  /** @param report sends the report; called within a frame */
  constructor(
    private readonly clock: Clock,
    private readonly requestFrame: RequestFrame,
    private readonly report: () => void,
  ) {}

  /** Looks whether a report is due; `at once` for what an operator should not wait for. */
  tick(atOnce = false): void {
    if (this.waiting || (!atOnce && this.clock.now() - this.last < reportEveryMs)) {
      return;
    }
    this.waiting = true;
    this.requestFrame(() => {
      this.waiting = false;
      this.last = this.clock.now();
      this.report();
    });
  }
}
