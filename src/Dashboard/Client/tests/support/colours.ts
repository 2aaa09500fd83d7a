/** A colour as #rrggbb. */
export type Colour = string;

type Triple = readonly [number, number, number];

/** How well one colour reads on another: WCAG 2 contrast, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look: CIE76 in L*a*b*; about 2 is just noticeable. */
export function distance(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A colour as eyes without green cones see it (Machado, Oliveira and Fernandes 2009, severity 1). */
export const deuteranopia = (colour: Colour): Colour =>
  transform(colour, [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]);

/** A colour as eyes without red cones see it (same source). */
export const protanopia = (colour: Colour): Colour =>
  transform(colour, [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]);

function linear(colour: Colour): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function dot([x, y, z]: Triple, [a, b, c]: Triple): number {
  return x * a + y * b + z * c;
}

function luminance(colour: Colour): number {
  return dot(linear(colour), [0.2126, 0.7152, 0.0722]);
}

function transform(colour: Colour, ...rows: [Triple, Triple, Triple]): Colour {
  const written = rows.map((row) => {
    const value = Math.min(1, Math.max(0, dot(row, linear(colour))));
    const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(gamma * 255).toString(16).padStart(2, "0");
  });
  return `#${written.join("")}`;
}

function lab(colour: Colour): Triple {
  const rgb = linear(colour);
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : value * 7.787 + 16 / 116);
  const x = f(dot(rgb, [0.4124564, 0.3575761, 0.1804375]) / 0.95047);
  const y = f(dot(rgb, [0.2126729, 0.7151522, 0.072175]));
  const z = f(dot(rgb, [0.0193339, 0.119192, 0.9503041]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
