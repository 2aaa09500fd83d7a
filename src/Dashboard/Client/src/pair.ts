import { browserClock } from "./core/clock";
import { PairingPage, type PairingAnswer } from "./pairing/pairing-page";

const root = document.querySelector<HTMLElement>("[data-pairing]");

if (root !== null) {
  new PairingPage(root, {
    clock: browserClock,
    ask: async (signal) => {
      const answer = await fetch(root.dataset["pairing"] ?? "", { signal, cache: "no-store", headers: { accept: "application/json" } });
      if (!answer.ok) {
        throw new Error(`pairing: ${answer.status}`);
      }
      return (await answer.json()) as PairingAnswer;
    },
    reload: () => location.reload(),
  }).start();
}
