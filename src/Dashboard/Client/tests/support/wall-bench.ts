import { Wall } from "../../src/wall/wall";
import { FakeClock, settle } from "./fake-clock";
import { FakeScenes } from "./fake-scenes";
import { FakeServer } from "./fake-server";
import { seeded } from "./seeded";

/** What a wall is opened with. */
export interface WallOptions {
  scenes?: string;
  dwell?: number;
  pin?: string;
}

const texts = {
  "fresh-live": "Trực tiếp",
  "fresh-silent-source": "{silent} đơn vị mất tín hiệu",
  "fresh-silent-source-old": "Dữ liệu đến {day}, {silent} đơn vị mất tín hiệu",
  "fresh-connecting": "Đang kết nối",
  "fresh-reconnecting": "Đang kết nối lại",
  "fresh-stale": "Không cập nhật từ {time}",
  "fresh-lost": "Mất kết nối từ {time}",
  "stale-notice": "Số liệu cũ, lúc {time}, dữ liệu {data}",
  "units-in": "{in}/{of} đơn vị",
  "wall-day": "{weekday}, {date}",
  "weekday-4": "thứ Năm",
};

/** A wall with everything around it in the test's hands. */
export class WallBench {
  readonly clock = new FakeClock();
  readonly server = new FakeServer(this.clock);
  readonly scenes = new FakeScenes(this.server);
  readonly wall: Wall;
  /** Scenes in the order in which they came to the stage. */
  readonly shown: string[] = [];
  reloads = 0;
  /** While true no frame is drawn, as in a hidden tab. */
  hidden = false;
  /** The browser's clock against the elapsed one. */
  leap = 0;
  private frames: (() => void)[] = [];
  private readonly random = seeded(3);

  constructor({ scenes = "a,b,c", dwell = 20, pin = "" }: WallOptions = {}) {
    this.server.beatForEver();
    document.documentElement.lang = "vi";
    const first = pin === "" ? scenes.split(",")[0]! : pin;
    document.body.innerHTML = `<script type="application/json" data-texts>${JSON.stringify(texts)}</script>
      <main data-wall data-area="q" data-zone="Asia/Ho_Chi_Minh" data-layout="L1" data-build="B1" data-headline="overdue"
        data-scenes="${scenes}" data-dwell="${dwell}" data-pin="${pin}">
        <p data-wall-clock></p><p data-wall-date></p><p data-freshness-word></p><p data-units-in></p><p data-stale-notice></p><p data-alert></p>
        <ol data-dots>${scenes.split(",").map((id) => `<li data-dot="${id}"></li>`).join("")}</ol>
        <div data-stage>${this.scenes.html(first)}</div></main>`;
    this.wall = new Wall(document.querySelector("main")!, {
      page: document,
      transport: this.server,
      clock: this.clock,
      random: this.random,
      requestFrame: (draw) => this.frames.push(draw),
      memory: { get: () => null, set: () => undefined },
      reload: () => this.reloads++,
      scenes: this.scenes,
      screen: "phong-hop-1",
      wallNow: () => this.clock.now() + this.leap,
      heap: () => 1_000,
      keepAwake: undefined,
    });
    this.shown.push(first);
  }

  /** Opens the wall and lets it connect. */
  static async open(options?: WallOptions): Promise<WallBench> {
    const bench = new WallBench(options);
    bench.wall.start();
    await settle();
    bench.frame();
    return bench;
  }

  /** Lets time pass second by second, drawing a frame after each. */
  async seconds(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.clock.advance(1_000);
      this.frame();
    }
  }

  /** Draws one frame, unless the page is hidden. */
  frame(): void {
    if (this.hidden) {
      return;
    }
    const due = this.frames;
    this.frames = [];
    due.forEach((draw) => draw());
    if (this.scene !== this.shown.at(-1)) {
      this.shown.push(this.scene);
    }
  }

  /** Sets cells of the true board and pushes them. */
  push(...cells: [row: number, col: number, value: number][]): void {
    cells.forEach(([row, col, value]) => this.server.board.set(row, col, value));
    this.server.board.version++;
    this.server.push();
  }

  get framesWaiting(): number {
    return this.frames.length;
  }

  get scene(): string {
    return document.querySelector<HTMLElement>("[data-stage] > [data-scene]")?.dataset["scene"] ?? "(none)";
  }

  get freshness(): string | null {
    return document.documentElement.getAttribute("data-freshness");
  }

  /** Text of one place. */
  text(selector: string): string {
    return document.querySelector(selector)?.textContent ?? "(missing)";
  }
}
