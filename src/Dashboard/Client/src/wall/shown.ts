import type { Clock, Random } from "../core/clock";
import { Loader, type Loaded } from "./loader";
import type { SceneSource } from "./scene-source";

/** What else than live figures a scene shows is fetched again so often. */
export const renewEveryMs = 10_000;

/** A scene that did not come is asked for again after this. */
const againAfterMs = 3_000;

/** After an outage the screens of a room ask within this time, not together. */
const spreadMs = 1_000;

/** Keeps the scene on show current, and knows how old it is. */
export class Shown {
  private readonly loader: Loader;
  private askedAt: number;
  private due: number;

  /** The page itself was just printed by the server, so the scene on it is as old as the page. */
  constructor(
    private readonly around: { scenes: SceneSource; clock: Clock; random: Random },
    loaded: Loaded,
  ) {
    this.loader = new Loader(around.scenes, around.clock, loaded);
    this.askedAt = around.clock.now();
    this.due = this.askedAt + renewEveryMs;
  }

  /** Age of what is on show, ms; at least what it really is. */
  get age(): number {
    return this.around.clock.now() - this.askedAt;
  }

  /** Asks again soon, at a moment within `withinMs`, and believes no answer that is under way. */
  renew(withinMs = spreadMs): void {
    this.loader.drop();
    this.due = Math.min(this.due, this.around.clock.now() + this.around.random() * withinMs);
  }

  /** Asks if it is time. */
  tick(id: string): void {
    const now = this.around.clock.now();
    if (now >= this.due) {
      this.due = now + againAfterMs;
      this.loader.ask(id);
    }
  }

  /** A scene was put on the stage that had been asked for at `askedAt`. */
  took(askedAt: number): void {
    this.loader.drop();
    this.askedAt = askedAt;
    this.due = askedAt + renewEveryMs;
  }
}
