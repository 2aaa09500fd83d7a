import type { Clock } from "./clock";

/** The server's time, carried forward between messages by elapsed time only. */
export class ServerClock {
  private at: number | null = null;
  private heard = 0;
  private speed = 1;

  constructor(private readonly clock: Clock) {}

  /** Sets the time from a message that has just arrived. */
  set(serverMs: number, speed = this.speed): void {
    this.at = serverMs;
    this.heard = this.clock.now();
    this.speed = speed;
  }

  /** A message without a time has just arrived: what we reckon is from now on what was last heard. */
  heardNow(): void {
    this.at = this.now();
    this.heard = this.clock.now();
  }

  /** The server's time now, unix ms; null before the first message. */
  now(): number | null {
    return this.at === null ? null : this.at + (this.clock.now() - this.heard) * this.speed;
  }

  /** The server's time when it was last heard, unix ms. */
  get lastHeard(): number | null {
    return this.at;
  }
}
