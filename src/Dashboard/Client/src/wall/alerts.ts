/** Something that the room must see, as the alert scene words it. */
export interface Alert {
  /** The same for as long as it is the same trouble. */
  id: string;
  /** One line, for the strip above the other scenes. */
  words: string;
}

/** How long an alert may keep the stage from the other scenes. */
export const alertShownMs = 30_000;

/** An alert that comes back within this time is the same one: trouble at the edge of a threshold must not take the stage each minute. */
const forgottenAfterMs = 600_000;

/** Alerts remembered. */
const rememberedAtMost = 32;

/** Decides when an alert takes the stage, and for how long. A new alert takes it again; an old one leaves a strip. */
export class Alerts {
  private readonly seen = new Map<string, number>();
  private current: Alert | null = null;
  private until = -Infinity;

  /** The alert that stands; null when nothing is wrong. */
  get standing(): Alert | null {
    return this.current;
  }

  /** What the server said last. */
  take(alert: Alert | null, now: number): void {
    this.current = alert;
    if (alert === null) {
      this.until = -Infinity;
      return;
    }
    const last = this.seen.get(alert.id) ?? -Infinity;
    this.seen.delete(alert.id);
    this.seen.set(alert.id, now);
    if (this.seen.size > rememberedAtMost) {
      this.seen.delete(this.seen.keys().next().value!);
    }
    if (now - last >= forgottenAfterMs) {
      this.until = now + alertShownMs;
    }
  }

  /** Does an alert have the stage now? */
  hasStage(now: number): boolean {
    return now < this.until;
  }
}

/** Reads the alert of an alert scene. */
export function alertOf(section: HTMLElement): Alert {
  const words = section.dataset["alertWords"] ?? section.querySelector("h1, h2")?.textContent?.trim() ?? "";
  return { id: section.dataset["alertId"] ?? words, words };
}
