import type { Clock } from "../core/clock";

/** The browser's own clock may be set a little; more than this at once means that the machine slept. */
const leapMs = 30_000;

/**
 * Notices that the machine slept although no event told of it, as a kiosk's often does not: the browser's clock went further than
 * elapsed time did. The one use of that clock; its reading is shown nowhere and may be hours off.
 */
export class SleepWatch {
  private elapsed: number;
  private read: number;

  /**
   * @param wallNow the browser's clock, unix ms
   * @param woke called once per sleep
   */
  constructor(
    private readonly clock: Clock,
    private readonly wallNow: () => number,
    private readonly woke: () => void,
  ) {
    this.elapsed = clock.now();
    this.read = wallNow();
  }

  /** Looks; call it every second. */
  tick(): void {
    const [elapsed, read] = [this.clock.now(), this.wallNow()];
    const leap = read - this.read - (elapsed - this.elapsed);
    this.elapsed = elapsed;
    this.read = read;
    if (leap > leapMs) {
      this.woke();
    }
  }
}
