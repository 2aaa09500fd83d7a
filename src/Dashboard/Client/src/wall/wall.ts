import { staleAfterMs } from "../core/freshness";
import { LiveTable, type Surroundings } from "../page/live-table";
import type { Surface } from "../page/surface";
import { readTexts } from "../page/texts";
import type { Times } from "../page/times";
import { AlertDesk } from "./alert-desk";
import { Dots } from "./dots";
import { Loader, type Loaded, type Scene } from "./loader";
import { readProgramme } from "./programme";
import { Reporter } from "./reporter";
import type { SceneSource } from "./scene-source";
import { Schedule } from "./schedule";
import { renewEveryMs, Shown } from "./shown";
import { SleepWatch } from "./sleep-watch";
import { Stage } from "./stage";
import { WakeLock, type Lock } from "./wake-lock";
import { WallClock } from "./wall-clock";

/** What a wall needs of the browser besides what every live page needs. */
export interface WallSurroundings extends Surroundings {
  scenes: SceneSource;
  /** The name of this screen; null if nobody gave it one. */
  screen: string | null;
  /** The browser's clock, unix ms; see {@link SleepWatch}. */
  wallNow: () => number;
  /** Script memory in use, bytes; null where the browser does not tell. */
  heap: () => number | null;
  /** Asks the browser to keep the screen on; undefined where it cannot. */
  keepAwake: (() => Promise<Lock>) | undefined;
}

/** The next scene is asked for so long before its turn. */
const leadMs = 4_000;

/**
 * A wall: the live board of an area, shown scene after scene for weeks. Everything that it does in time it does on the page's one tick,
 * by looking at what is due; so nothing piles up while the machine is busy or asleep. Scenes come from the server as HTML; the figures
 * marked in them are kept live between two fetches.
 */
export class Wall implements Surface {
  readonly table: LiveTable;
  private readonly stage: Stage;
  private readonly schedule: Schedule;
  private readonly shown: Shown;
  private readonly alerts: AlertDesk;
  private readonly next: Loader;
  private readonly reporter: Reporter;
  private readonly awake: WakeLock;
  private readonly sleep: SleepWatch;
  private readonly dots: Dots;
  private readonly clock: WallClock;
  private readonly failing = new Set<string>();
  private prepared: Scene | null = null;
  private drawing: Scene | null = null;
  private wasSynced = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: WallSurroundings,
  ) {
    const programme = readProgramme(root);
    const { clock, page } = around;
    this.stage = new Stage(root.querySelector<HTMLElement>("[data-stage]")!);
    this.schedule = new Schedule(programme, this.stage.scene, clock.now());
    this.shown = new Shown(around, this.hears({ came: (scene) => this.renewed(scene), failed: (id) => this.cannotRenew(id) }));
    this.alerts = new AlertDesk(around, programme.pin === null, this.hears({ came: (scene) => this.swap(scene) }));
    const pass = () => this.schedule.skip(clock.now());
    this.next = new Loader(around.scenes, clock, this.hears({ came: (scene) => (this.prepared = scene), empty: pass, failed: pass }));
    this.reporter = new Reporter(clock, around.requestFrame, () => this.report());
    this.awake = new WakeLock(clock, around.keepAwake);
    this.sleep = new SleepWatch(clock, around.wallNow, () => this.wake());
    this.dots = new Dots(page);
    this.clock = new WallClock(page, readTexts(page));
    this.table = new LiveTable(root, around, this);
  }

  /** Connects and begins to rotate. */
  start(): void {
    this.dots.show(this.stage.scene);
    this.table.start();
  }

  /** The page woke: what was known or fetched before the sleep is old. */
  wake(): void {
    this.prepared = null;
    this.drawing = null;
    this.shown.renew(0);
    this.awake.woke();
    this.table.live.wake();
    this.table.refresh();
  }

  /** A wall shows some units and some columns of the board; what a scene has no mark for stays as the server wrote it. */
  fits(): boolean {
    return true;
  }

  oldSince(): number | null {
    const now = this.table.live.time.now();
    const age = this.shown.age;
    return now === null || age < staleAfterMs ? null : now - age;
  }

  /** What the board missed the scene missed too; the first board misses nothing, the page has just been printed. */
  synced(): void {
    if (this.wasSynced) {
      this.shown.renew();
    }
    this.wasSynced = true;
  }

  /** While a scene waits for a frame (the page is hidden) no other is asked for. */
  tick(times: Times): void {
    this.sleep.tick();
    this.awake.keep();
    this.clock.show(this.table.live.time.now(), times);
    this.alerts.tick();
    if (!this.alerts.hasStage && this.drawing === null) {
      this.rotate();
      this.shown.tick(this.stage.scene);
    }
    this.reporter.tick();
  }

  /** A scene that was fetched before an alert took the stage is fetched anew. */
  private rotate(): void {
    const now = this.around.clock.now();
    const next = this.schedule.next;
    if (this.prepared !== null && now - this.prepared.askedAt > renewEveryMs) {
      this.prepared = null;
    }
    if (this.prepared === null && next !== null && this.schedule.isDue(now, leadMs)) {
      this.next.ask(next);
    } else if (this.prepared !== null && this.schedule.isDue(now)) {
      this.swap(this.prepared);
      this.prepared = null;
    }
  }

  /** The scene on show came again; not while another one is on its way to the stage. */
  private renewed(scene: Scene): void {
    if (this.drawing === null && scene.id === this.stage.scene) {
      this.swap(scene);
    }
  }

  private cannotRenew(id: string): void {
    if (id === this.stage.scene && this.shown.age >= staleAfterMs) {
      this.schedule.hurry(this.around.clock.now());
    }
  }

  /** Scene, figures and marks change within one frame. While frames are not drawn (the page is hidden) only the newest scene waits. */
  private swap(scene: Scene): void {
    if (this.drawing === null) {
      this.around.requestFrame(() => this.draw());
    }
    this.drawing = scene;
  }

  private draw(): void {
    if (this.drawing === null) {
      return;
    }
    const { id, section, askedAt } = this.drawing;
    this.drawing = null;
    const isOther = id !== this.stage.scene;
    this.stage.show(section);
    this.table.rebind();
    this.shown.took(askedAt);
    if (isOther) {
      this.dots.show(id);
      this.schedule.shown(id, this.around.clock.now());
    }
  }

  /** Notes which scenes cannot be had, for the report. */
  private hears(loaded: Partial<Loaded>): Loaded {
    return {
      came: (scene) => {
        this.failing.delete(scene.id);
        loaded.came?.(scene);
      },
      empty: (id) => {
        this.failing.delete(id);
        loaded.empty?.(id);
      },
      failed: (id) => {
        this.failing.add(id);
        loaded.failed?.(id);
      },
    };
  }

  private report(): void {
    const { live } = this.table;
    live.report({
      screen: this.around.screen,
      scene: this.stage.scene,
      build: this.root.dataset["build"] ?? "",
      version: live.board.version,
      frameAt: Math.round(live.time.now() ?? 0),
      dataAt: live.board.dataAt,
      failing: [...this.failing].sort(),
      heap: this.around.heap(),
    });
  }
}
