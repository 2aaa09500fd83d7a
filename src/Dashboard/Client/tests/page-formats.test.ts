import { describe, expect, it } from "vitest";
import { Numbers } from "../src/page/numbers";
import { fill } from "../src/page/texts";
import { Times } from "../src/page/times";

describe("Numbers", () => {
  const vi = new Numbers("vi");

  it("writes figures the Vietnamese way", () => {
    expect([vi.count(1_234_567), vi.count(0), vi.percent(984, 1000)]).toEqual(["1.234.567", "0", "98,4 %"]);
  });

  it("writes a dash for no figure and for no denominator, never 0", () => {
    expect([vi.count(null), vi.percent(0, 0)]).toEqual(["–", "–"]);
  });

  it("never rounds a share up to the whole", () => {
    expect([vi.percent(9_999, 10_000), vi.percent(10_000, 10_000)]).toEqual(["99,9 %", "100,0 %"]);
  });

  it("gives a change its sign", () => {
    expect([vi.change(4), vi.change(-1_200), vi.change(0)]).toEqual(["+4", "−1.200", "0"]);
  });

  it("writes English on an English page", () => {
    expect([new Numbers("en").count(1_234), new Numbers("en").percent(1, 2)]).toEqual(["1,234", "50.0 %"]);
  });
});

describe("Times", () => {
  const at = Date.UTC(2025, 2, 12, 2, 41, 7);

  it("shows the area's zone whatever the browser's is (W8)", () => {
    expect([new Times("Asia/Ho_Chi_Minh").second(at, at), new Times("Europe/Amsterdam").minute(at, at)]).toEqual(["09:41:07", "03:41"]);
  });

  it("adds the date when it is not the server's day", () => {
    expect(new Times("Asia/Ho_Chi_Minh").minute(at, at + 86_400_000)).toBe("09:41 12/03/2025");
  });

  it("writes midnight as 00, not 24", () => {
    expect(new Times("UTC").second(Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 1))).toBe("00:00:00");
  });
});

describe("fill", () => {
  it("fills named places and shows an unknown key as itself", () => {
    expect([fill({ a: "lúc {time}, {x}" }, "a", { time: "09:41" }), fill({}, "missing")]).toEqual(["lúc 09:41, {x}", "missing"]);
  });
});
