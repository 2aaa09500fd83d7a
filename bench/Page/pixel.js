// Notes [milliseconds of the page's clock, total] when a frame with a new total has been painted, and what stood there at first.
(() => {
  const seen = (window.benchSeen = []);
  const read = (cell) => Number(cell.textContent.replace(/\D/g, ""));
  addEventListener("DOMContentLoaded", () => {
    const cell = document.querySelector("SELECTOR");
    seen.push([performance.now(), read(cell)]);
    new MutationObserver(() => {
      const total = read(cell);
      // Pages write in a frame's callback; a message posted now arrives when that frame has been painted.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => seen.push([performance.now(), total]);
      painted.port2.postMessage(null);
    }).observe(cell, { childList: true, characterData: true, subtree: true });
  });
})();
