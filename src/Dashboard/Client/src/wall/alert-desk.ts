import type { Clock } from "../core/clock";
import { alertOf, Alerts } from "./alerts";
import { Loader, type Loaded, type Scene } from "./loader";
import type { SceneSource } from "./scene-source";

/** The scene beside the programme that takes the stage when something is wrong. */
const alertScene = "alert";

/** Time between two questions whether something is wrong. */
const askEveryMs = 10_000;

/** Asks whether something is wrong, keeps the strip of it above the scenes, and hands a new alert to the stage. */
export class AlertDesk {
  private readonly alerts = new Alerts();
  private readonly loader: Loader;
  private due = 0;

  /**
   * @param mayTakeStage false on a pinned wall: somebody chose what it shows, and gets the strip only
   * @param loaded hears of an alert that has the stage, and how the asking went
   */
  constructor(
    private readonly around: { scenes: SceneSource; clock: Clock; page: ParentNode },
    private readonly mayTakeStage: boolean,
    private readonly loaded: Loaded,
  ) {
    this.loader = new Loader(around.scenes, around.clock, {
      came: (scene) => this.came(scene),
      empty: (id) => {
        this.alerts.take(null, around.clock.now());
        loaded.empty(id);
      },
      failed: (id) => loaded.failed(id),
    });
  }

  /** Does an alert keep the other scenes away now? */
  get hasStage(): boolean {
    return this.mayTakeStage && this.alerts.hasStage(this.around.clock.now());
  }

  /** Asks if it is time, and brings the strip up to date. */
  tick(): void {
    const now = this.around.clock.now();
    if (now >= this.due) {
      this.due = now + askEveryMs;
      this.loader.ask(alertScene);
    }
    this.strip();
  }

  private came(scene: Scene): void {
    this.alerts.take(alertOf(scene.section), this.around.clock.now());
    this.strip();
    if (this.hasStage) {
      this.loaded.came(scene);
    } else {
      this.loaded.empty(scene.id);
    }
  }

  private strip(): void {
    const words = this.hasStage ? "" : (this.alerts.standing?.words ?? "");
    const place = this.around.page.querySelector("[data-alert]");
    if (place !== null && place.textContent !== words) {
      place.textContent = words;
    }
  }
}
