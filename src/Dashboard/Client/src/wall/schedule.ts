/** What a wall was asked to show. */
export interface Programme {
  /** Ids of the scenes, in the order in which they come; at least one. */
  order: readonly string[];
  /** How long each is shown. */
  dwellMs: number;
  /** The scene that stays; null to rotate. */
  pin: string | null;
}

/**
 * Which scene comes when. It only answers; it has no timer and so cannot pile any up. Time is counted from the moment a
 * scene was really shown: after a sleep of hours one change is due, not hundreds.
 */
export class Schedule {
  private at: number;
  private ahead = 1;
  private since: number;
  private isBeside = false;

  /**
   * @param shown id of the scene that the page was printed with
   * @param now elapsed ms
   */
  constructor(
    private readonly programme: Programme,
    shown: string,
    now: number,
  ) {
    this.at = Math.max(0, programme.order.indexOf(shown));
    this.since = now;
  }

  /** The scene that should come next; null when the one on show stays. */
  get next(): string | null {
    const { order, pin } = this.programme;
    const stays = !this.isBeside && (pin !== null || order.length < 2);
    return stays ? null : order[(this.at + this.ahead) % order.length]!;
  }

  /** Is it time for the next scene, or will it be within `leadMs`? What is not in the programme leaves when it is asked. */
  isDue(now: number, leadMs = 0): boolean {
    return this.next !== null && (this.isBeside || now - this.since >= this.programme.dwellMs - leadMs);
  }

  /** The next scene cannot be shown: the one after it is next. When none of the others can, the one on show stays for another while. */
  skip(now: number): void {
    this.ahead++;
    if (this.ahead >= this.programme.order.length) {
      this.ahead = 1;
      this.since = now;
    }
  }

  /** The scene on show cannot be kept current: the next one is due at once. */
  hurry(now: number): void {
    this.since = now - this.programme.dwellMs;
  }

  /** A scene was shown, of the programme or beside it. */
  shown(id: string, now: number): void {
    const at = this.programme.order.indexOf(id);
    this.isBeside = at < 0;
    this.at = this.isBeside ? this.at : at;
    this.ahead = 1;
    this.since = now;
  }
}
