import type { Cancel, Clock } from "../core/clock";

/** Words for a screen reader, asked for at the moment of speaking; null when there is nothing to say after all. */
export type Words = () => string | null;

/** Speaks through a polite live region: at most once per interval, and only what is true then. */
export class Announcer {
  private last = -Infinity;
  private cancel: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly everyMs: number,
    private readonly words: Words,
    private readonly speak: (words: string) => void,
  ) {}

  /** Something changed that is worth hearing, now or when the interval is over. */
  touch(): void {
    if (this.cancel !== null) {
      return;
    }
    const wait = this.last + this.everyMs - this.clock.now();
    if (wait <= 0) {
      this.flush();
    } else {
      this.cancel = this.clock.after(wait, () => this.flush());
    }
  }

  private flush(): void {
    this.cancel = null;
    const words = this.words();
    if (words !== null) {
      this.last = this.clock.now();
      this.speak(words);
    }
  }
}
