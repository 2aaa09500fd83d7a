import { browserClock } from "./core/clock";
import { LiveTable } from "./page/live-table";
import { SignalRTransport } from "./signalr/signalr-transport";

const memoryKey = "cchc-reload";
const root = document.querySelector<HTMLElement>("[data-area]");

if (root !== null) {
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
}
