/** A series' name and last value, written at its end instead of in a legend. */
export interface EndLabel {
  text: string;
  colour: string;
  index: number;
  value: number;
  /** How far it is moved up from its point so that it covers no other, in px. */
  shift: number;
}

/**
 * Moves labels apart that would cover each other, as little as possible, the higher one up.
 * @param labels changed in place
 * @param pxPerUnit height of one unit of the axis
 * @param gap least distance between two, in px
 */
export function spread(labels: EndLabel[], pxPerUnit: number, gap: number): void {
  const upwards = [...labels].sort((a, b) => a.value - b.value);
  let floor = -Infinity;
  for (const label of upwards) {
    const wanted = label.value * pxPerUnit;
    const at = Math.max(wanted, floor);
    label.shift = at - wanted;
    floor = at + gap;
  }
}
