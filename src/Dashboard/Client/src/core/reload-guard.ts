import type { Clock, Random } from "./clock";

/** Remembers one word across a reload of this tab. */
export interface TabMemory {
  get(): string | null;
  set(word: string): void;
}

/** A page younger than this does not reload twice for the same reason. */
const onceWithinMs = 600_000;

/**
 * Reloads the page when the server has moved on (new assets, new layout), at a random moment so that a roomful of screens does
 * not reload together (W6). If a reload did not help, for instance because a proxy still serves the old page, it is not repeated for
 * ten minutes.
 */
export class ReloadGuard {
  private readonly born: number;
  private due = false;

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly memory: TabMemory,
    private readonly reload: () => void,
  ) {
    this.born = clock.now();
  }

  /** Compares what the page was made for with what the server has; returns whether they agree. */
  agree(mine: string, theirs: string, spreadMs: number): boolean {
    if (mine === theirs) {
      return true;
    }
    const word = `${mine}>${theirs}`;
    const tried = this.memory.get() === word && this.clock.now() - this.born < onceWithinMs;
    if (!this.due && !tried) {
      this.due = true;
      this.clock.after(this.random() * spreadMs, () => {
        this.memory.set(word);
        this.reload();
      });
    }
    return false;
  }
}
