import type { Clock } from "./clock";

/** Time between two questions whether the server is there. */
const askEveryMs = 2_000;

/** What a page needs to leave. */
export interface Leaving {
  clock: Clock;
  /** Takes every figure off the page, at once. */
  clear: () => void;
  /** Does the server answer, whatever it says? */
  answers: () => Promise<boolean>;
  /** Loads the page's address again; the server then says what may be seen there. */
  reload: () => void;
}

/**
 * The server has said that this page may not be seen any more: the figures go at once, and the page is loaded again as soon as the server answers. A page that is
 * loaded while the server is away would be the browser's own page of errors, which never comes back by itself.
 */
export class Dismissal {
  private gone = false;

  constructor(private readonly leaving: Leaving) {}

  /** Has the page been dismissed? */
  get isGone(): boolean {
    return this.gone;
  }

  /** Leaves; once. */
  leave(): void {
    if (this.gone) {
      return;
    }
    this.gone = true;
    this.leaving.clear();
    this.ask();
  }

  private ask(): void {
    const again = () => void this.leaving.clock.after(askEveryMs, () => this.ask());
    this.leaving.answers().then((there) => (there ? this.leaving.reload() : again()), again);
  }
}
