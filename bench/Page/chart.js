// Two charts beside the table, as an ordinary page would have them: the total of the headline over the last 300 changes, and each unit's.
// Drawn at most once a frame, never rebuilt: plotly by react, uPlot by setData.
const read = (cell) => Number(cell.textContent.replace(/\D/g, "")) || 0;
const column = document.querySelector("tfoot [data-col]").dataset.col;
const total = document.querySelector(`tfoot [data-col='${column}']`);
const units = [...document.querySelectorAll(`tbody tr[data-unit] [data-col='${column}']`)];
const [line, bars] = ["bench-line", "bench-bars"].map((id) => document.getElementById(id));
const history = [];
const names = units.map((_, index) => index);
let draw;
if (window.uPlot !== undefined) {
  const [width, height] = [900, 220];
  const lines = new uPlot({ width, height, scales: { x: { time: false } }, series: [{}, { stroke: "#06c" }] }, [[], []], line);
  const rows = new uPlot({ width, height, scales: { x: { time: false } }, series: [{}, { fill: "#06c", paths: uPlot.paths.bars() }] }, [[], []], bars);
  draw = () => {
    lines.setData([history.map((_, index) => index), history]);
    rows.setData([names, units.map(read)]);
  };
} else {
  const layout = { margin: { t: 10, r: 10, b: 30, l: 40 }, width: 900, height: 220 };
  draw = () => {
    Plotly.react(line, [{ y: [...history], mode: "lines" }], layout, { displayModeBar: false });
    Plotly.react(bars, [{ x: names, y: units.map(read), type: "bar" }], layout, { displayModeBar: false });
  };
}
let asked = false;
const ask = () => {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      history.push(read(total));
      history.splice(0, history.length - 300);
      draw();
      window.benchChartAt ??= performance.now();
    });
  }
};
new MutationObserver(ask).observe(document.querySelector("table.units"), { childList: true, characterData: true, subtree: true });
ask();
