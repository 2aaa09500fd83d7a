// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { sceneOf } from "../src/wall/http-scenes";
import { PastWall } from "../src/wall/past-wall";
import { FakeClock, settle } from "./support/fake-clock";

/** A wall of the past whose scenes a test may break; every frame is drawn at once. */
async function open({ pin = "", broken = new Set<string>() } = {}): Promise<{ clock: FakeClock; asked: string[]; scene: () => string; dot: () => string }> {
  const [clock, asked] = [new FakeClock(), [] as string[]];
  const html = (id: string) => `<section class="scene" data-scene="${id}"><h2>${id}</h2></section>`;
  document.body.innerHTML = `<main data-wall data-area="q" data-moment="asOf=2025-03-12" data-scenes="a,b,c" data-dwell="20" data-pin="${pin}">
    <p data-dots><i data-dot="a" aria-current="true"></i><i data-dot="b"></i><i data-dot="c"></i></p><div data-stage>${html(pin === "" ? "a" : pin)}</div></main>`;
  const scenes = {
    fetch: async (id: string) => {
      asked.push(id);
      if (broken.has(id)) {
        throw new Error("502");
      }
      return sceneOf(document, html(id), id);
    },
  };
  new PastWall(document.querySelector("main")!, { page: document, scenes, clock, requestFrame: (draw) => draw(), keepAwake: undefined }).start();
  await settle();
  return {
    clock, asked,
    scene: () => document.querySelector<HTMLElement>("[data-stage] > [data-scene]")!.dataset["scene"]!,
    dot: () => document.querySelector<HTMLElement>("[data-dot][aria-current]")!.dataset["dot"]!,
  };
}

describe("a wall of the past", () => {
  it("shows its scenes in turn, each fetched once for its turn", async () => {
    const { clock, asked, scene, dot } = await open();
    const shown = [scene()];
    for (let i = 0; i < 3; i++) {
      await clock.advance(20_000);
      shown.push(scene());
    }
    expect([shown, dot(), asked]).toEqual([["a", "b", "c", "a"], "a", ["b", "c", "a"]]);
  });

  it("stays on a pinned scene, and asks for nothing", async () => {
    const { clock, asked, scene } = await open({ pin: "b" });
    await clock.advance(100_000);
    expect([scene(), asked]).toEqual(["b", []]);
  });

  it("passes over a scene that cannot be had", async () => {
    const { clock, scene } = await open({ broken: new Set(["b"]) });
    await clock.advance(21_000);
    expect(scene()).toBe("c");
  });

  it("keeps what it shows while the server is away, without hurry, and goes on when it is back", async () => {
    const broken = new Set(["a", "b", "c"]);
    const { clock, asked, scene } = await open({ broken });
    await clock.advance(600_000);
    expect(asked.length).toBeLessThan(600 / 5 + 2);
    broken.clear();
    await clock.advance(60_000);
    const seen = [scene()];
    await clock.advance(20_000);
    seen.push(scene());
    expect(new Set(seen).size).toBe(2);
  });
});
