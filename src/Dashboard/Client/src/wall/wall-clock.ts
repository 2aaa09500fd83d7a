import { fill, type Texts } from "../page/texts";
import type { Times } from "../page/times";

/** The clock on the wall: the server's time in the area's zone, whatever the machine behind the screen believes. */
export class WallClock {
  constructor(
    private readonly page: ParentNode,
    private readonly texts: Texts,
  ) {}

  /** Writes the time. @param now the server's, unix ms; null before it was heard: what the server printed stays */
  show(now: number | null, times: Times): void {
    if (now !== null) {
      this.write("[data-wall-clock]", times.minute(now, now));
      this.write("[data-wall-date]", fill(this.texts, "wall-day", { weekday: fill(this.texts, `weekday-${times.weekday(now)}`), date: times.day(now) }));
    }
  }

  private write(selector: string, text: string): void {
    const place = this.page.querySelector(selector);
    if (place !== null && place.textContent !== text) {
      place.textContent = text;
    }
  }
}
