import type { Programme } from "./schedule";

/** A dwell that cannot be read; one that can is never below the second. */
const usualDwellSeconds = 20;

/** Reads what the server wrote into the page: `data-scenes`, `data-dwell`, `data-pin`. */
export function readProgramme(root: HTMLElement): Programme {
  const order = (root.dataset["scenes"] ?? "").split(",").map((id) => id.trim()).filter((id) => id !== "");
  const dwell = Number(root.dataset["dwell"]);
  const pin = root.dataset["pin"] ?? "";
  return { order, dwellMs: (dwell >= 1 ? dwell : usualDwellSeconds) * 1_000, pin: pin === "" ? null : pin };
}
