import { browserSurroundings, onWake } from "./page/browser";
import { LiveTable } from "./page/live-table";

const root = document.querySelector<HTMLElement>("[data-area]");

if (root !== null) {
  const table = new LiveTable(root, browserSurroundings());
  onWake(() => {
    table.refresh();
    table.live.wake();
  });
  table.start();
}
