import type { Clock } from "../core/clock";
import type { RequestFrame } from "../page/patcher";
import { Dots } from "./dots";
import { Loader, type Scene } from "./loader";
import { readProgramme } from "./programme";
import type { SceneSource } from "./scene-source";
import { Schedule } from "./schedule";
import { Stage } from "./stage";
import { WakeLock, type Lock } from "./wake-lock";

/** What a wall of the past needs of the browser. */
export interface PastSurroundings {
  page: Document;
  scenes: SceneSource;
  clock: Clock;
  requestFrame: RequestFrame;
  /** Asks the browser to keep the screen on; undefined where it cannot. */
  keepAwake: (() => Promise<Lock>) | undefined;
}

/** What was known at an instant is read from the journal: a scene may take longer than one of now. */
const withinMs = 60_000;

/** A scene that did not come is passed over, and the one after it asked for after this. */
const againAfterMs = 5_000;

/**
 * A wall of a moment of the past: its scenes take turns, and that is all. It has no connection, for nothing on it changes and nothing
 * grows old; a server that is away leaves the scene on show where it is.
 */
export class PastWall {
  private readonly stage: Stage;
  private readonly schedule: Schedule;
  private readonly next: Loader;
  private readonly awake: WakeLock;
  private readonly dots: Dots;
  private prepared: Scene | null = null;
  private notBefore = 0;

  constructor(
    root: HTMLElement,
    private readonly around: PastSurroundings,
  ) {
    const { clock, scenes, page, keepAwake } = around;
    this.stage = new Stage(root.querySelector<HTMLElement>("[data-stage]")!);
    this.schedule = new Schedule(readProgramme(root), this.stage.scene, clock.now());
    const pass = () => {
      this.schedule.skip(clock.now());
      this.notBefore = clock.now() + againAfterMs;
    };
    this.next = new Loader(scenes, clock, { came: (scene) => (this.prepared = scene), empty: pass, failed: pass }, withinMs);
    this.awake = new WakeLock(clock, keepAwake);
    this.dots = new Dots(page);
  }

  /** Begins to rotate. The next second is ordered before this one's work. */
  start(): void {
    this.around.clock.after(1_000, () => this.start());
    this.awake.keep();
    this.rotate();
  }

  /** The next scene is asked for as soon as one is on show. */
  private rotate(): void {
    const [next, now] = [this.schedule.next, this.around.clock.now()];
    if (next !== null && this.prepared === null && now >= this.notBefore) {
      this.next.ask(next);
    } else if (this.prepared !== null && this.schedule.isDue(now)) {
      const { id, section } = this.prepared;
      this.prepared = null;
      this.schedule.shown(id, now);
      this.around.requestFrame(() => {
        this.stage.show(section);
        this.dots.show(id);
      });
    }
  }
}
