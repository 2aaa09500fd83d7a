import { browserClock } from "../core/clock";
import { SignalRTransport } from "../signalr/signalr-transport";
import { LiveTable } from "./live-table";

const memoryKey = "cchc-reload";

/** Makes the page live in this browser, and awake whenever the browser lets it be. */
export function openLive(root: HTMLElement): LiveTable {
  const table = new LiveTable(root, {
    page: document,
    transport: new SignalRTransport("/hubs/board"),
    clock: browserClock,
    random: Math.random,
    requestFrame: (draw) => requestAnimationFrame(draw),
    memory: { get: () => sessionStorage.getItem(memoryKey), set: (word) => sessionStorage.setItem(memoryKey, word) },
    reload: () => location.reload(),
  });
  const wake = () => {
    if (document.visibilityState === "visible") {
      table.refresh();
      table.live.wake();
    }
  };
  document.addEventListener("visibilitychange", wake);
  document.addEventListener("resume", wake);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  window.addEventListener("online", wake);
  table.start();
  return table;
}
