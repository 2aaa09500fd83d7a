namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>Scripts that put the wall's surroundings into the test's hands before its own script runs; its own code stays as it is.</summary>
internal static class PageScripts
{
    /// <summary><c>push(n)</c> hands n deltas to the socket's owner as if the server had sent them, and answers with the text that the last leaves for phường An Lạc.</summary>
    public const string HandOnTheLine = """
        (() => {
          const Real = window.WebSocket;
          window.WebSocket = class extends Real {
            constructor(...options) {
              super(...options);
              window.line = this;
              this.addEventListener('message', ({ data }) => {
                if (data.includes('"board":')) window.board = data.split('\u001e').map((part) => part && JSON.parse(part)).find((part) => part?.result?.board).result.board;
              });
            }
          };
          let version = null;
          window.push = async (count) => {
            const { v, d, cols, rows } = window.board;
            version ??= v;
            const late = cols.indexOf('now.openLate');
            const row = rows.findIndex(({ id }) => id === 'bt-p-an-lac');
            let value = 0;
            for (let i = 0; i < count; i++, version++) {
              value = (version * 7) % 9973;
              const delta = { f: version, t: version + 1, d, c: [row, late, value, i % rows.length, late + 1, i, rows.length, late, i] };
              window.line.onmessage({ data: JSON.stringify({ type: 1, target: 'delta', arguments: [delta] }) + '\u001e' });
              if (i % 100 === 99) await new Promise(requestAnimationFrame);
            }
            await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
            return new Intl.NumberFormat('vi-VN').format(value);
          };
        })();
        """;

    /// <summary>
    /// Time stands still until <c>passScenes(n)</c> lets it run, second by second as fast as the machine can, until n scenes were shown; then it answers with
    /// their names. Scenes are fetched once and then answered from memory; scene "broken" never comes; the server's beats come by the page's time.
    /// </summary>
    public const string HandOfTime = """
        (() => {
          const real = { fetch: window.fetch.bind(window), later: window.setTimeout.bind(window), frame: window.requestAnimationFrame.bind(window) };
          const Real = window.WebSocket;
          window.WebSocket = class extends Real {
            constructor(...options) {
              super(...options);
              this.addEventListener('message', () => { window.line = this; }, { once: true }); // before the handshake is answered nobody can be told anything
            }
          };
          let now = 1;
          let order = 0;
          let frames = [];
          let timers = [];
          const kept = new Map();
          performance.now = () => now;
          window.setTimeout = (act, delay = 0, ...values) => {
            timers.push({ id: ++order, at: now + delay, act: () => act(...values) });
            return order;
          };
          window.clearTimeout = (id) => { timers = timers.filter((timer) => timer.id !== id); };
          window.requestAnimationFrame = (draw) => frames.push(draw);
          window.fetch = async (address, options) => {
            const path = String(address);
            if (!path.includes('/scenes/')) return real.fetch(address, options);
            if (path.includes('/broken')) return { ok: false, status: 500 };
            if (!kept.has(path)) {
              const answer = await real.fetch(path);
              kept.set(path, { ok: answer.ok, status: answer.status, html: await answer.text() });
            }
            const { ok, status, html } = kept.get(path);
            return { ok, status, text: async () => html };
          };
          const settle = async () => { for (let i = 0; i < 12; i++) await null; };
          const scene = () => document.querySelector('[data-stage] > [data-scene]').dataset.scene;
          const draw = async () => {
            const due = frames;
            frames = [];
            due.forEach((act) => act(now));
            await settle();
          };
          const second = async () => {
            now += 1000;
            if (now % 5000 === 1) {
              window.line?.onmessage?.({ data: JSON.stringify({ type: 1, target: 'beat', arguments: [0, 1741741200 + Math.floor(now / 1000)] }) + '\u001e' });
            }
            const due = timers.filter((timer) => timer.at <= now);
            timers = timers.filter((timer) => timer.at > now);
            for (const timer of due) timer.act();
            await settle();
            await draw();
          };
          const breathe = () => new Promise((done) => real.later(done, 0));
          window.passScenes = async (count) => {
            const shown = new Set();
            let last = scene();
            for (let seen = 0, seconds = 0; seen < count; seconds++) {
              if (seconds > count * 20) throw new Error(`only ${seen} scenes in ${seconds} s`);
              await second();
              if (seconds % 50 === 0 || kept.size < 3) await breathe();
              if (scene() !== last) {
                last = scene();
                shown.add(last);
                seen++;
              }
            }
            return [...shown].sort();
          };
          const start = async () => {
            await draw();
            if (!document.documentElement?.dataset.freshness?.match(/live|silent/)) real.frame(start);
          };
          real.frame(start);
        })();
        """;
}
