import type { Clock } from "../core/clock";

/** What a browser gives while it keeps the screen on. */
export interface Lock extends EventTarget {
  readonly released: boolean;
}

/** Time between two tries. */
const againAfterMs = 15_000;

/**
 * Keeps the screen from going dark. The browser drops the lock whenever the page is hidden, and may refuse it; so it is asked for again
 * as long as there is none. Browsers give it to pages from https or from this machine only.
 */
export class WakeLock {
  private lock: Lock | null = null;
  private tried = -Infinity;

  /** @param request asks the browser; undefined where it cannot do it */
  constructor(
    private readonly clock: Clock,
    private readonly request: (() => Promise<Lock>) | undefined,
  ) {}

  /** Is the screen kept on? */
  get held(): boolean {
    return this.lock !== null && !this.lock.released;
  }

  /** Asks for the lock if there is none; call it often. */
  keep(): void {
    if (this.held || this.request === undefined || this.clock.now() - this.tried < againAfterMs) {
      return;
    }
    this.tried = this.clock.now();
    this.request().then(
      (lock) => (this.lock = lock),
      () => undefined,
    );
  }

  /** The page is shown again: the next {@link keep} need not wait. */
  woke(): void {
    this.tried = -Infinity;
    this.keep();
  }
}
