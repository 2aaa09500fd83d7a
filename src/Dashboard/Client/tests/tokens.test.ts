import { describe, expect, it } from "vitest";
import sheet from "../styles/tokens.css?raw";
import { contrast, deuteranopia, distance, protanopia, type Colour } from "./support/colours";

/** The colours of styles/tokens.css: every one has a value for light and one for dark, in which the wall stands too. */
const tokens = new Map([...sheet.matchAll(/--([\w-]+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\);/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));
const colour = (name: string, theme: "light" | "dark"): Colour => {
  const token = tokens.get(name);
  if (token === undefined) {
    throw new Error(`tokens.css has no colour --${name}`);
  }
  return token[theme];
};

const grounds = ["bg", "panel", "panel-2", "frozen-ground"];
const words = ["ink", "soft", "accent", "within", "soon", "late", "paused", "unknown", "silent", "stale-ink"];
const bands = ["0", "1", "2", "3", "none"];
const pairs = [
  ...words.flatMap((word) => grounds.map((ground) => [word, ground] as const)),
  ...bands.map((band) => [`band-${band}-ink`, `band-${band}`] as const),
  ...["simulated", "notice", "frozen", "accent"].map((ground) => [`${ground}-ink`, ground] as const),
];

describe.each([
  ["light", 4.5],
  ["dark", 7],
] as const)("the %s theme", (theme, least) => {
  it.each(pairs)("can be read: %s on %s", (word, ground) => {
    expect(contrast(colour(word, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  it.each(["chart-1", "chart-2", "chart-3", "chart-past", "chart-target"])("shows lines: %s", (line) => {
    expect(contrast(colour(line, theme), colour("panel", theme))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["every eye", (seen: Colour) => seen],
    ["deuteranopia", deuteranopia],
    ["protanopia", protanopia],
  ] as const)("tells neighbouring bands of a map apart, to %s", (_, see) => {
    for (const [lower, higher] of [["band-0", "band-1"], ["band-1", "band-2"], ["band-2", "band-3"]] as const) {
      expect(distance(see(colour(lower, theme)), see(colour(higher, theme))), `${lower} and ${higher}`).toBeGreaterThanOrEqual(11);
    }
  });

  it("orders the bands of a map by lightness alone", () => {
    const onGround = ["0", "1", "2", "3"].map((band) => contrast(colour(`band-${band}`, theme), colour("bg", theme)));
    expect(onGround).toEqual([...onGround].sort((a, b) => a - b));
  });
});

it("writes every colour for both themes", () => {
  const single = [...sheet.matchAll(/--[\w-]+: (#|rgb|hsl)/g)];
  expect([single.length, tokens.size]).toEqual([0, tokens.size]);
  expect(tokens.size).toBeGreaterThan(30);
});
