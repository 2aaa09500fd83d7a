import type { Random } from "./clock";

/**
 * Delays of an endless reconnect: 0.5 s doubling to 3 s, each drawn from the upper half of its step. The cap keeps a screen within
 * 5 s of a server that comes back after hours (W4); the jitter spreads 200 screens after a restart (W14).
 */
export class Backoff {
  private attempt = 0;

  constructor(
    private readonly random: Random,
    private readonly firstMs = 500,
    private readonly capMs = 3_000,
  ) {}

  /** Milliseconds to wait before the next attempt. */
  next(): number {
    const step = Math.min(this.capMs, this.firstMs * 2 ** this.attempt);
    this.attempt = Math.min(this.attempt + 1, 16);
    return step * (0.5 + this.random() * 0.5);
  }

  /** Starts over after a success. */
  reset(): void {
    this.attempt = 0;
  }
}
