// A hub inside the page: it shakes hands, answers Watch with a board that was asked for before, and then pushes whenever the benchmark says so,
// as fast as the page takes it. REPLY is replaced by that answer.
(() => {
  const end = "\u001e";
  const reply = REPLY;
  const board = reply.result.board;
  const stride = board.cols.length + 2;
  const cells = [...board.cells];
  let [socket, version] = [null, board.v];
  const hear = (message) => socket?.onmessage?.({ data: JSON.stringify(message) + end });
  class Hub {
    static CONNECTING = 0;
    static OPEN = 1;
    static CLOSING = 2;
    static CLOSED = 3;
    readyState = 0;
    constructor(url) {
      this.url = url;
      setTimeout(() => {
        this.readyState = 1;
        this.onopen?.({});
      });
    }
    send(data) {
      socket = this;
      for (const text of String(data).split(end).filter((part) => part !== "")) {
        const message = JSON.parse(text);
        if (message.protocol !== undefined) {
          setTimeout(() => this.onmessage?.({ data: `{}${end}` }));
        } else if (message.target === "Watch") {
          setTimeout(() => hear({ ...reply, invocationId: message.invocationId, result: { ...reply.result, board: { ...board, v: version, cells } } }));
        } else if (message.invocationId !== undefined) {
          setTimeout(() => hear({ type: 3, invocationId: message.invocationId, result: null }));
        }
      }
    }
    close() {
      this.readyState = 3;
      this.onclose?.({ code: 1000, wasClean: true });
    }
  }
  window.WebSocket = Hub;
  const rowOf = new Map(board.rows.map((row, index) => [row.id, index]));
  // Row and column of every counter that the page shows now.
  const places = () => {
    const shown = [...document.querySelectorAll("[data-unit] [data-col], [data-total] [data-col]")]
      .map((cell) => [cell.closest("[data-unit], [data-total]"), board.cols.indexOf(cell.dataset.col)])
      .map(([place, col]) => [place.hasAttribute("data-total") ? board.rows.length : rowOf.get(place.dataset.unit), col])
      .filter(([row, col]) => row !== undefined && col >= 0);
    if (shown.length === 0) {
      throw new Error("The page shows no counters.");
    }
    return shown;
  };
  let next = 0;
  const push = (shown, counters) => {
    const changes = [];
    for (let i = 0; i < Math.min(counters, shown.length); i++) {
      const [row, col] = shown[next++ % shown.length];
      changes.push(row, col, ++cells[row * stride + col]);
    }
    const from = version++;
    hear({ type: 1, target: "delta", arguments: [{ f: from, t: version, d: board.d + version, c: changes }] });
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // So many frames, each with so many pushes, each of so many of the counters that the page shows.
  window.benchRun = async (frames, pushes, counters) => {
    const shown = places();
    for (let i = 0; i < frames; i++) {
      for (let j = 0; j < pushes; j++) {
        push(shown, counters);
      }
      await frame();
    }
    await frame();
  };
})();
