// Notes when the page's figures became live, and its long tasks.
window.benchLong = [];
new PerformanceObserver((list) => window.benchLong.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask", buffered: true });
new MutationObserver(() => {
  if (["live", "silent-source"].includes(document.documentElement?.dataset.freshness)) {
    window.benchLiveAt ??= performance.now();
  }
}).observe(document, { attributes: true, attributeFilter: ["data-freshness"], subtree: true });
