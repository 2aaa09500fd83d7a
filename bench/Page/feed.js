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
  let visible = null;
  const places = () =>
    (visible ??= [...document.querySelectorAll("[data-unit] [data-col], tr[data-unit] [data-col]")]
      .map((cell) => [rowOf.get(cell.closest("[data-unit]").dataset.unit), board.cols.indexOf(cell.dataset.col)])
      .filter(([row, col]) => row !== undefined && col >= 0));
  let next = 0;
  // One push that changes so many of the counters that the page shows.
  window.benchPush = (counters) => {
    const shown = places();
    const changes = [];
    for (let i = 0; i < counters; i++) {
      const [row, col] = shown[next++ % shown.length];
      changes.push(row, col, ++cells[row * stride + col]);
    }
    const from = version++;
    hear({ type: 1, target: "delta", arguments: [{ f: from, t: version, d: board.d + version, c: changes }] });
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // So many frames, each with so many pushes of so many counters.
  window.benchRun = async (frames, pushes, counters) => {
    for (let i = 0; i < frames; i++) {
      for (let j = 0; j < pushes; j++) {
        window.benchPush(counters);
      }
      await frame();
    }
    await frame();
  };
  window.benchShown = () => places().length;
})();
