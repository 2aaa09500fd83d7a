import { tones, type Tone } from "./chart-data";

/** How a chart looks where it stands: everything comes from the page's tokens, so that themes and sizes are decided in CSS alone. */
export interface Look {
  tones: Readonly<Record<Tone, string>>;
  ink: string;
  soft: string;
  line: string;
  ground: string;
  font: string;
  /** Of the words, in px. */
  size: number;
  width: number;
  height: number;
  language: string;
}

/** Reads the look of a place from its computed style. */
export function lookOf(place: HTMLElement): Look {
  const style = getComputedStyle(place);
  const colour = probe(place);
  return {
    tones: Object.fromEntries(tones.map((tone) => [tone, colour(tone)])) as Record<Tone, string>,
    ink: colour("ink"),
    soft: colour("soft"),
    line: colour("line"),
    ground: colour("panel"),
    font: style.fontFamily,
    size: parseFloat(style.fontSize) || 14,
    width: place.clientWidth,
    height: place.clientHeight,
    language: place.ownerDocument.documentElement.lang,
  };
}

/** A token may be a mix or depend on the theme; the browser knows what it comes to. */
function probe(place: HTMLElement): (token: string) => string {
  const sample = place.ownerDocument.createElement("i");
  return (token) => {
    sample.style.color = `var(--${token})`;
    place.append(sample);
    const colour = getComputedStyle(sample).color;
    sample.remove();
    return asRgb(colour);
  };
}

/** `color(srgb …)`, which a mix computes to, as `rgb(…)`, which every library reads. */
export function asRgb(colour: string): string {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(colour);
  return parts === null ? colour : `rgb(${parts.slice(1, 4).map((part) => Math.round(Number(part) * 255)).join(", ")})`;
}
