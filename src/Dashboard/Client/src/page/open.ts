import { browserSurroundings, onWake } from "./browser";
import { LiveTable } from "./live-table";

/** Makes the page live in this browser, and awake whenever the browser lets it be. */
export function openLive(root: HTMLElement): LiveTable {
  const table = new LiveTable(root, browserSurroundings());
  onWake(() => {
    table.refresh();
    table.live.wake();
  });
  table.start();
  return table;
}
