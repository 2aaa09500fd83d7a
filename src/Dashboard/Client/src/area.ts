import { openLive } from "./page/open";

const root = document.querySelector<HTMLElement>("[data-area]");

if (root !== null) {
  openLive(root);
}
