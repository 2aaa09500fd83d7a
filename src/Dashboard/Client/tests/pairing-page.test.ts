// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { PairingPage, type PairingAnswer } from "../src/pairing/pairing-page";
import { FakeClock } from "./support/fake-clock";

let clock: FakeClock;
let answer: PairingAnswer | null;
let asked: number;
let reloads: number;
let root: HTMLElement;

beforeEach(() => {
  clock = new FakeClock();
  answer = { code: "CDF HJK", paired: false, build: "B1" };
  asked = 0;
  reloads = 0;
  document.body.innerHTML = `<main data-pairing="/wall/q/pairing" data-build="B1" data-state="waiting"><p data-code>CDF HJK</p></main>`;
  root = document.querySelector("main")!;
  new PairingPage(root, {
    clock,
    ask: () => {
      asked++;
      return answer === null ? Promise.reject(new Error("refused")) : Promise.resolve(answer);
    },
    reload: () => reloads++,
  }).start();
});

const code = () => root.querySelector("[data-code]")!.textContent;

describe("the page with the code", () => {
  it("shows the code that the server names, also a renewed one", async () => {
    answer = { code: "RTV WXY", paired: false, build: "B1" };
    await clock.advance(3_000);
    expect([code(), root.dataset["state"], reloads]).toEqual(["RTV WXY", "waiting", 0]);
  });

  it("turns into the wall within seconds of the code being entered", async () => {
    answer = { code: null, paired: true, build: "B1" };
    await clock.advance(3_000);
    expect(reloads).toBe(1);
  });

  it("reloads when the server writes another page than this one", async () => {
    answer = { code: "CDF HJK", paired: false, build: "B2" };
    await clock.advance(3_000);
    expect(reloads).toBe(1);
  });

  it("takes a code off that is no good any more, and asks for ever", async () => {
    answer = null;
    await clock.advance(20_000);
    expect(code()).toBe("CDF HJK");
    await clock.advance(72 * 3_600_000);
    expect([code(), root.dataset["state"], reloads]).toEqual(["", "away", 0]);
    answer = { code: "RTV WXY", paired: false, build: "B1" };
    await clock.advance(3_000);
    expect([code(), root.dataset["state"]]).toEqual(["RTV WXY", "waiting"]);
  });

  it("says so when too many machines wait", async () => {
    answer = { code: null, paired: false, build: "B1" };
    await clock.advance(3_000);
    expect([code(), root.dataset["state"]]).toEqual(["", "full"]);
  });

  it("asks one question at a time", async () => {
    await clock.advance(60_000);
    expect([asked, clock.pending]).toEqual([30, 1]);
  });
});
