import type { SceneSource } from "./scene-source";

/**
 * The scenes of an area over HTTP: `GET /wall/{area}/scenes/{id}` answers with one section of HTML, or 204. Of a moment of the past if
 * the page is: then `moment` is what their addresses need for it, `asOf=…`; empty for now.
 */
export class HttpScenes implements SceneSource {
  /** @param dismissed called when the server says that this screen may not see the area any more */
  constructor(
    private readonly area: string,
    private readonly language: string,
    private readonly moment: string,
    private readonly page: Document,
    private readonly dismissed: () => void,
  ) {}

  async fetch(id: string, signal: AbortSignal): Promise<HTMLElement | null> {
    const address = `/wall/${encodeURIComponent(this.area)}/scenes/${encodeURIComponent(id)}?lang=${this.language}${this.moment === "" ? "" : `&${this.moment}`}`;
    const answer = await fetch(address, { signal, cache: "no-store", headers: { accept: "text/html" } });
    if (answer.status === 204) {
      return null;
    }
    if (answer.status === 401 || answer.status === 403) {
      this.dismissed();
    }
    if (!answer.ok) {
      throw new Error(`scene ${id}: ${answer.status}`);
    }
    return sceneOf(this.page, await answer.text(), id);
  }
}

/** The section of a scene in an answer. A proxy's own page, or another scene, is no answer. */
export function sceneOf(page: Document, html: string, id: string): HTMLElement {
  const template = page.createElement("template");
  template.innerHTML = html;
  const sections = template.content.querySelectorAll<HTMLElement>("section[data-scene]");
  const section = sections[0];
  if (sections.length !== 1 || section === undefined || section.dataset["scene"] !== id) {
    throw new Error(`scene ${id}: another answer`);
  }
  return page.adoptNode(section);
}
