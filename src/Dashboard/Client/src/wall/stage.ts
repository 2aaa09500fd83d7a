import { morph } from "../page/morph";

/** The place where exactly one scene stands. */
export class Stage {
  constructor(private readonly place: HTMLElement) {}

  /** Id of the scene on show; empty when there is none. */
  get scene(): string {
    return this.section?.dataset["scene"] ?? "";
  }

  /** Puts a scene on the stage: another one in place of what is there, the same one again only where it differs. */
  show(section: HTMLElement): void {
    const old = this.section;
    if (old !== null && old.dataset["scene"] === section.dataset["scene"]) {
      morph(old, section);
    } else {
      this.place.replaceChildren(section);
    }
  }

  private get section(): HTMLElement | null {
    return this.place.querySelector<HTMLElement>("[data-scene]");
  }
}
