import { browserClock } from "../core/clock";
import { SignalRTransport } from "../signalr/signalr-transport";
import type { Surroundings } from "./live-table";

const memoryKey = "cchc-reload";

/** The browser as live pages need it. */
export function browserSurroundings(): Surroundings {
  return {
    page: document,
    transport: new SignalRTransport("/hubs/board"),
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
