const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Writes instants in the area's zone, whatever zone the browser is in. 24-hour clock, dd/MM/yyyy. */
export class Times {
  private readonly clock: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;
  private readonly weekdayName: Intl.DateTimeFormat;

  /** @param zone IANA name of the area's zone */
  constructor(zone: string) {
    this.clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
    this.weekdayName = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short" });
    this.date = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" });
  }

  /** HH:mm:ss, with the date when it is not the day of `nowMs`. */
  second(ms: number, nowMs: number): string {
    return this.dated(this.clock.format(ms), ms, nowMs);
  }

  /** HH:mm, with the date when it is not the day of `nowMs`. */
  minute(ms: number, nowMs: number): string {
    return this.dated(this.clock.format(ms).slice(0, 5), ms, nowMs);
  }

  /** dd/MM/yyyy. */
  day(ms: number): string {
    return this.date.format(ms);
  }

  /** dd/MM, with the year when it is not that of `nowMs`. */
  dayOf(ms: number, nowMs: number): string {
    const [day, now] = [this.day(ms), this.day(nowMs)];
    return day.slice(6) === now.slice(6) ? day.slice(0, 5) : day;
  }

  /** Day of the week, 0 for Sunday. */
  weekday(ms: number): number {
    return weekdays.indexOf(this.weekdayName.format(ms));
  }

  private dated(text: string, ms: number, nowMs: number): string {
    const day = this.date.format(ms);
    return day === this.date.format(nowMs) ? text : `${text} ${day}`;
  }
}
