import { browserClock } from "../core/clock";
import { Dismissal } from "../core/dismissal";
import { SignalRTransport } from "../signalr/signalr-transport";
import type { Surroundings } from "./live-table";

const memoryKey = "cchc-reload";

/** Leaves the page in this browser when the server says that it may not be seen any more. */
export const dismissal = new Dismissal({
  clock: browserClock,
  clear: () => document.body.replaceChildren(),
  answers: async () => (await fetch(location.href, { method: "HEAD", cache: "no-store" })).status < 500,
  reload: () => location.reload(),
});

/** The browser as live pages need it. */
export function browserSurroundings(): Surroundings {
  return {
    page: document,
    transport: new SignalRTransport("/hubs/board", () => dismissal.leave()),
    clock: browserClock,
    random: Math.random,
    requestFrame: (draw) => requestAnimationFrame(draw),
    memory: { get: () => sessionStorage.getItem(memoryKey), set: (word) => sessionStorage.setItem(memoryKey, word) },
    reload: () => location.reload(),
  };
}

/** Calls `wake` whenever the page is shown again, resumed or back online. */
export function onWake(wake: () => void): void {
  const look = () => document.visibilityState === "visible" && wake();
  document.addEventListener("visibilitychange", look);
  document.addEventListener("resume", look);
  window.addEventListener("pageshow", (event) => event.persisted && look());
  window.addEventListener("online", look);
}
