import { browserSurroundings, dismissal, onWake } from "./page/browser";
import { HttpScenes } from "./wall/http-scenes";
import { Wall } from "./wall/wall";

const root = document.querySelector<HTMLElement>("[data-wall]");

if (root !== null) {
  const lock = "wakeLock" in navigator ? navigator.wakeLock : undefined;
  const wall = new Wall(root, {
    ...browserSurroundings(),
    scenes: new HttpScenes(root.dataset["area"] ?? "", document.documentElement.lang, document, () => dismissal.leave()),
    screen: new URLSearchParams(location.search).get("screen"),
    wallNow: () => Date.now(),
    heap: () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null,
    keepAwake: lock && (() => lock.request("screen")),
  });
  onWake(() => wall.wake());
  wall.start();
}
