import { isStale, type FreshnessState } from "../core/freshness";
import type { LiveBoard } from "../core/live-board";
import { noFigure } from "./numbers";
import { fill, type Texts } from "./texts";
import type { Times } from "./times";

/** Data of another day that moved within so many looks, one a second, is being loaded. */
const loadingForLooks = 15;

/**
 * Says what the figures are and how far they can be trusted: the pill's state and words, data time, period and tree date (a page stays open over
 * midnight), the notice over figures that are no longer live,
 * and `data-freshness` on the root, by which the style sheet takes the life out of the figures.
 */
export class FreshnessView {
  private shown: FreshnessState | null = null;
  private words: string | null = null;
  private dataAt: number | null = null;
  private stillFor = loadingForLooks;

  /**
   * @param root element that carries `data-freshness`
   * @param changed called when the state is another than before
   */
  constructor(
    private readonly page: ParentNode,
    private readonly root: Element,
    private readonly texts: Texts,
    private readonly changed: () => void,
  ) {}

  /** The state in words, as last shown. */
  get spoken(): string | null {
    return this.words;
  }

  /**
   * Brings the page up to date with the board's two ages; cheap enough for every second.
   * @param bound the figures on the page are the board's, and not those the server printed
   * @param heard up to when everything on the page is current, the server's time in unix ms
   */
  show(live: LiveBoard, state: FreshnessState, times: Times, bound: boolean, heard: number | null): void {
    const now = live.time.now();
    const data = live.board.dataAt;
    const values = {
      time: heard === null || now === null ? noFigure : times.second(heard, now),
      data: data === null || now === null ? noFigure : times.second(data, now),
      day: data === null || now === null ? noFigure : times.dayOf(data, now),
      silent: String(live.silentUnits()),
    };
    this.words = fill(this.texts, `fresh-${state}${this.ageOf(data, now, state, times)}`, values);
    this.write("[data-freshness-word]", this.words);
    if (bound && now !== null) {
      const today = times.day(now);
      this.write("[data-data-time]", values.data);
      this.write("[data-period]", fill(this.texts, "period", { today, month: today.slice(3) }));
      this.write("[data-month]", fill(this.texts, "month", { month: today.slice(3) }));
      this.write("[data-tree]", fill(this.texts, "tree", { date: live.board.origin?.tree ?? noFigure }));
    }
    this.write("[data-stale-notice]", isStale(state) ? fill(this.texts, "stale-notice", values) : "");
    if (state !== this.shown) {
      const first = this.shown === null;
      this.shown = state;
      this.root.setAttribute("data-freshness", state);
      if (!first) {
        this.changed();
      }
    }
  }

  /**
   * A live connection does not make data live: of another day they are called by their day. A feed that tells of the past, in whatever
   * hurry, is loading it.
   * @returns what the name of the text ends with
   */
  private ageOf(data: number | null, now: number | null, state: FreshnessState, times: Times): string {
    this.stillFor = this.dataAt === null || this.dataAt === data ? this.stillFor + 1 : 0;
    this.dataAt = data;
    const isOld = data !== null && now !== null && times.day(data) !== times.day(now) && (state === "live" || state === "silent-source");
    this.root.toggleAttribute("data-aged", isOld);
    return !isOld ? "" : this.stillFor < loadingForLooks ? "-loading" : "-old";
  }

  private write(selector: string, text: string): void {
    for (const element of this.page.querySelectorAll(selector)) {
      if (element.textContent !== text) {
        element.textContent = text;
      }
    }
  }
}
