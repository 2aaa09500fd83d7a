import type { Cancel, Clock } from "../core/clock";
import type { SceneSource } from "./scene-source";

/** A scene that was fetched. */
export interface Scene {
  id: string;
  section: HTMLElement;
  /** When it was asked for, elapsed ms: it is no older than that. */
  askedAt: number;
}

/** What became of a request. */
export interface Loaded {
  came(scene: Scene): void;
  /** There is nothing to show. */
  empty(id: string): void;
  /** It did not come, or not in time. */
  failed(id: string): void;
}

/** Time a scene of now may take. */
const liveWithinMs = 8_000;

/** Asks for one scene at a time. What does not come in time is given up, and ignored if it comes after all. */
export class Loader {
  private abort: AbortController | null = null;
  private cancel: Cancel | null = null;

  constructor(
    private readonly source: SceneSource,
    private readonly clock: Clock,
    private readonly loaded: Loaded,
    private readonly withinMs = liveWithinMs,
  ) {}

  /** Asks, unless a request is under way. */
  ask(id: string): void {
    if (this.abort !== null) {
      return;
    }
    const abort = new AbortController();
    const askedAt = this.clock.now();
    this.abort = abort;
    this.cancel = this.clock.after(this.withinMs, () => {
      this.drop();
      this.loaded.failed(id);
    });
    this.source.fetch(id, abort.signal).then(
      (section) => this.end(abort, () => (section === null ? this.loaded.empty(id) : this.loaded.came({ id, section, askedAt }))),
      () => this.end(abort, () => this.loaded.failed(id)),
    );
  }

  /** Forgets the request that is under way. */
  drop(): void {
    this.cancel?.();
    this.cancel = null;
    this.abort?.abort();
    this.abort = null;
  }

  private end(abort: AbortController, tell: () => void): void {
    if (this.abort === abort) {
      this.abort = null;
      this.cancel?.();
      tell();
    }
  }
}
