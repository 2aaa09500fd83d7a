import { browserClock } from "./core/clock";
import { browserSurroundings, dismissal, onWake } from "./page/browser";
import { HttpScenes } from "./wall/http-scenes";
import { PastWall } from "./wall/past-wall";
import { Wall } from "./wall/wall";

const root = document.querySelector<HTMLElement>("[data-wall]");

if (root !== null) {
  const moment = root.dataset["moment"] ?? "";
  const scenes = new HttpScenes(root.dataset["area"] ?? "", document.documentElement.lang, moment, document, () => dismissal.leave());
  const lock = "wakeLock" in navigator ? navigator.wakeLock : undefined;
  const keepAwake = lock && (() => lock.request("screen"));
  if (moment === "") {
    openLive(root, scenes, keepAwake);
  } else {
    new PastWall(root, { page: document, scenes, clock: browserClock, requestFrame: (draw) => requestAnimationFrame(draw), keepAwake }).start();
  }
}

function openLive(page: HTMLElement, scenes: HttpScenes, keepAwake: (() => Promise<WakeLockSentinel>) | undefined): void {
  const wall = new Wall(page, {
    ...browserSurroundings(),
    scenes,
    screen: new URLSearchParams(location.search).get("screen"),
    wallNow: () => Date.now(),
    heap: () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null,
    keepAwake,
  });
  onWake(() => wall.wake());
  wall.start();
}
