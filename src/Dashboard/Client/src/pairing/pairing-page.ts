import type { Clock } from "../core/clock";

/** What the server says to a machine that waits to become a screen. */
export interface PairingAnswer {
  /** The code to show; null when too many machines wait already. */
  code: string | null;
  /** Somebody has entered the code: the address now shows the wall. */
  paired: boolean;
  /** Build of the page that the server would write now. */
  build: string;
}

/** What the page needs of the browser. */
export interface PairingSurroundings {
  clock: Clock;
  /** Asks the server; rejects when it cannot be reached. */
  ask: (signal: AbortSignal) => Promise<PairingAnswer>;
  reload: () => void;
}

/** Time between two questions: a wall is there so soon after its code was entered. */
const askEveryMs = 2_000;

/** Time an answer may take. */
const withinMs = 8_000;

/** Without an answer for so long the code is taken off the page: the server has forgotten it soon after. */
const staleAfterMs = 30_000;

/**
 * The page with the code: asks for ever, shows the code that the server names, and turns into the wall when somebody has entered it. Nobody is there to reload it, so
 * nothing ends the asking.
 */
export class PairingPage {
  private heard: number;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: PairingSurroundings,
  ) {
    this.heard = around.clock.now();
  }

  /** Begins to ask. */
  start(): void {
    this.around.clock.after(askEveryMs, () => this.ask());
  }

  private ask(): void {
    const abort = new AbortController();
    const cancel = this.around.clock.after(withinMs, () => abort.abort());
    const next = () => {
      cancel();
      this.start();
    };
    this.around.ask(abort.signal).then(
      (answer) => {
        this.heard = this.around.clock.now();
        next();
        this.show(answer);
      },
      () => {
        next();
        if (this.around.clock.now() - this.heard >= staleAfterMs) {
          this.state("away", "");
        }
      },
    );
  }

  private show(answer: PairingAnswer): void {
    if (answer.paired || answer.build !== this.root.dataset["build"]) {
      this.around.reload();
    } else {
      this.state(answer.code === null ? "full" : "waiting", answer.code ?? "");
    }
  }

  private state(state: "waiting" | "full" | "away", code: string): void {
    this.root.dataset["state"] = state;
    const place = this.root.querySelector("[data-code]");
    if (place !== null && place.textContent !== code) {
      place.textContent = code;
    }
  }
}
