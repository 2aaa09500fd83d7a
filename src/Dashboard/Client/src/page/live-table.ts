import type { Clock, Random } from "../core/clock";
import { staleAfterMs, type FreshnessState } from "../core/freshness";
import { LiveBoard } from "../core/live-board";
import type { BoardSnapshot } from "../core/protocol";
import { ReloadGuard, type TabMemory } from "../core/reload-guard";
import type { Transport } from "../core/transport";
import { Announcer } from "./announcer";
import { CellMap } from "./cell-map";
import type { DrawContext } from "./draws";
import { FreshnessView } from "./freshness-view";
import { Numbers } from "./numbers";
import { Patcher, type RequestFrame } from "./patcher";
import { tableSurface, type Surface } from "./surface";
import { fill, readTexts, type Texts } from "./texts";
import { Times } from "./times";

/** Everything of the browser that a live page needs; tests give their own. */
export interface Surroundings {
  page: Document;
  transport: Transport;
  clock: Clock;
  random: Random;
  requestFrame: RequestFrame;
  memory: TabMemory;
  reload: () => void;
}

/** New assets: the screens of a room reload within this time, not together. */
const buildSpreadMs = 30_000;

/** Other rows or columns cannot be patched into this page: reload soon. A layout is also new after a restart, with the same rows. */
const layoutSpreadMs = 3_000;

/** A screen reader hears the sum of changes at most this often, a new state of the link sooner. */
const summaryEveryMs = 60_000;
const stateEveryMs = 5_000;

/**
 * Makes a server-rendered area page live. The marks it looks for are listed at {@link CellMap} and {@link FreshnessView}; the root has
 * `data-area`, `data-zone`, `data-layout`, `data-build`.
 */
export class LiveTable {
  readonly live: LiveBoard;
  private readonly texts: Texts;
  private readonly numbers: Numbers;
  private readonly patcher: Patcher;
  private readonly view: FreshnessView;
  private readonly guard: ReloadGuard;
  private readonly summary: Announcer;
  private times: Times;
  private layout: string | null = null;
  private unboundAt: number;
  private lateSpoken: number | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: Surroundings,
    private readonly surface: Surface = tableSurface(root),
  ) {
    this.texts = readTexts(around.page);
    this.numbers = new Numbers(around.page.documentElement.lang);
    this.times = new Times(root.dataset["zone"] ?? "Asia/Ho_Chi_Minh");
    this.guard = new ReloadGuard(around.clock, around.random, around.memory, around.reload);
    this.patcher = new Patcher(around.requestFrame, () => this.summary.touch());
    const speak = (words: string) => this.speak(words);
    this.summary = new Announcer(around.clock, summaryEveryMs, () => this.summaryWords(), speak);
    const state = new Announcer(around.clock, stateEveryMs, () => this.view.spoken, speak);
    this.view = new FreshnessView(around.page, around.page.documentElement, this.texts, () => state.touch());
    this.unboundAt = around.clock.now();
    const options = { ...around, area: root.dataset["area"] ?? "" };
    this.live = new LiveBoard(options, this.patcher, (snapshot) => this.synced(snapshot));
  }

  /** Connects, and looks at the ages every second from now on. */
  start(): void {
    this.live.start();
    this.tick();
  }

  /** The next second is ordered before this one's work: whatever fails in it, the page goes on looking at its ages. */
  private tick(): void {
    this.around.clock.after(1_000, () => this.tick());
    this.refresh();
  }

  /** Shows the ages as they are now; also called when the page wakes, before the next tick. */
  refresh(): void {
    this.surface.tick(this.times);
    const heard = this.surface.oldSince() ?? this.live.time.lastHeard;
    this.view.show(this.live, this.state(), this.times, this.layout !== null, heard);
  }

  /** Other marks are on the page than before: shows the board's figures in them, at once and without highlights. */
  rebind(): void {
    const snapshot = this.live.board.origin;
    if (this.layout !== null && snapshot !== null) {
      this.show(snapshot);
      this.patcher.draw();
    }
  }

  /** However fresh the board: figures that this page cannot patch are never live. */
  private state(): FreshnessState {
    const state = this.live.state();
    if (state !== "live" && state !== "silent-source") {
      return state;
    }
    if (this.layout !== null) {
      return this.surface.oldSince() === null ? state : "stale";
    }
    return this.around.clock.now() - this.unboundAt < staleAfterMs ? "connecting" : "stale";
  }

  private synced(snapshot: BoardSnapshot): void {
    this.guard.agree(this.root.dataset["build"] ?? "", snapshot.build, buildSpreadMs);
    if (snapshot.layout !== this.layout) {
      this.bind(snapshot);
    }
    this.surface.synced();
    this.refresh();
  }

  private bind(snapshot: BoardSnapshot): void {
    if (!this.surface.fits(snapshot)) {
      this.guard.agree(this.root.dataset["layout"] ?? "", snapshot.layout, layoutSpreadMs);
      this.patcher.unbind();
      this.unboundAt = this.layout === null ? this.unboundAt : this.around.clock.now();
      this.layout = null;
      return;
    }
    this.layout = snapshot.layout;
    this.times = new Times(snapshot.zone);
    this.show(snapshot);
  }

  private show(snapshot: BoardSnapshot): void {
    const context: DrawContext = { numbers: this.numbers, times: this.times, texts: this.texts, serverNow: () => this.live.time.now() };
    this.patcher.bind(this.live.board, new CellMap(this.around.page, snapshot, context));
  }

  /** What a listener needs to hear of a minute of changes: the number of late dossiers, and how far it moved. */
  private summaryWords(): string | null {
    const board = this.live.board;
    const column = board.origin?.cols.indexOf(this.root.dataset["headline"] ?? "") ?? -1;
    const late = column < 0 ? null : board.value(board.rows, column);
    const before = this.lateSpoken;
    this.lateSpoken = late;
    return late === null || before === null || late === before
      ? null
      : fill(this.texts, "summary", { late: this.numbers.count(late), change: this.numbers.change(late - before) });
  }

  private speak(words: string): void {
    const region = this.around.page.querySelector("[data-announce]");
    if (region !== null) {
      region.textContent = words;
    }
  }
}
