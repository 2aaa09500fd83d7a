import type { SceneSource } from "../../src/wall/scene-source";
import { sceneOf } from "../../src/wall/http-scenes";
import type { FakeServer } from "./fake-server";

/** The scenes of a wall in memory: each shows the area's late dossiers live, and how often it was printed. */
export class FakeScenes implements SceneSource {
  /** Scenes that cannot be had. */
  readonly broken = new Set<string>();
  /** What is wrong; null when nothing is. */
  alert: { id: string; words: string } | null = null;
  /** Every request, in order. */
  readonly asked: string[] = [];
  /** Requests that wait for an answer. */
  waiting = 0;

  constructor(private readonly server: FakeServer) {}

  /** Requests for the scenes of the programme. */
  get askedScenes(): string[] {
    return this.asked.filter((id) => id !== "alert");
  }

  async fetch(id: string, signal: AbortSignal): Promise<HTMLElement | null> {
    this.asked.push(id);
    if (this.server.mode === "silent") {
      return this.never(signal);
    }
    if (this.server.mode === "refusing" || this.broken.has(id)) {
      throw new Error("502");
    }
    if (id === "alert" && this.alert === null) {
      return null;
    }
    return sceneOf(document, this.html(id), id);
  }

  /** A scene as the server would write it. */
  html(id: string): string {
    const alert = id === "alert" ? ` data-alert-id="${this.alert!.id}" data-alert-words="${this.alert!.words}"` : "";
    const { board } = this.server;
    const late = board.get(board.rows, 1);
    return `<section class="scene" data-scene="${id}" data-scene-at="0"${alert}><h2>${id}</h2><p data-total><b data-col="overdue">${late}</b></p>
      <ol>${[0, 1, 2].map((row) => `<li data-unit="u${row}"><span>Phường ${row}</span> <b data-col="open">${board.get(row, 0)}</b></li>`).join("")}</ol>
      <small data-printed>${this.asked.length}</small></section>`;
  }

  private never(signal: AbortSignal): Promise<never> {
    this.waiting++;
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        this.waiting--;
        reject(new Error("aborted"));
      });
    });
  }
}
