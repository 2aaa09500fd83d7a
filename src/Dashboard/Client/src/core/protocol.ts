/**
 * What travels over `/hubs/board`. The board is one flat table of absolute numbers: a row per unit and, last, the total row;
 * each row has the counters named by `cols`, then two service cells:
 *
 * | cell        | in a unit's row                                        | in the total row     |
 * | ----------- | ------------------------------------------------------ | -------------------- |
 * | cols + 0    | state of its feed, a {@link RowState}                  | units that are in    |
 * | cols + 1    | time of its newest event, unix minutes; 0 = none known | units of the area    |
 */
export interface BoardSnapshot {
  /** Version of the board; grows with every change. */
  v: number;
  /** Changes when rows or columns change; figures of two layouts cannot be mixed. */
  layout: string;
  /** Build of the assets the server serves now. */
  build: string;
  name: string;
  /** IANA zone in which the area's times are shown; never the browser's. */
  zone: string;
  /** The date whose org tree the rows follow, dd/MM/yyyy. */
  tree: string;
  /** Seconds of the server's clock per real second; 1 unless the program runs on a faster simulated clock. */
  speed: number;
  /** Data time: newest event known, unix ms; null when the area has no data at all. */
  d: number | null;
  /** The last day that the area closed, and its figures then; null when it never closed one. */
  close: LastClose | null;
  cols: string[];
  rows: { id: string; name: string; kind: string }[];
  /** (rows + 1) × (cols + 2) numbers, row by row. */
  cells: number[];
}

/** The day that a live board is compared with. */
export interface LastClose {
  /** yyyy-MM-dd */
  date: string;
  /** dd/MM */
  day: string;
  /** The area's figures at its end, in the order of `cols`; null when it had no data. */
  total: number[] | null;
}

/** Answer of `Watch(area)`: the board, and the server's time (unix ms) when it answered. */
export interface WatchReply {
  s: number;
  board: BoardSnapshot;
}

/** Change from version `f` to version `t`: `c` holds row, col, value triples. */
export interface BoardDelta {
  f: number;
  t: number;
  /** Data time, unix ms; null when the area has no data at all. */
  d: number | null;
  c: number[];
}

/** What a wall screen tells the server of itself, every ten seconds after a frame that it really drew. */
export interface ScreenReport {
  /** Its name; null for a screen that nobody named. */
  screen: string | null;
  /** Id of the scene on show. */
  scene: string;
  /** Build of the page. */
  build: string;
  /** Version of the board on show; -1 before the first. */
  version: number;
  /** When the frame was drawn, by the server's time as the screen reckons it, unix ms. */
  frameAt: number;
  /** Data time on show, unix ms; null for none. */
  dataAt: number | null;
  /** Scenes that could not be had when they were last asked for. */
  failing: string[];
  /** Script memory in use, bytes; null where the browser does not tell. */
  heap: number | null;
}

/** State of a unit's feed as the server judges it. */
export const RowState = { none: 0, live: 1, offHours: 2, silent: 3 } as const;

/** Names of the states, as they stand in `data-state` attributes and text keys; the index is the {@link RowState}. */
export const rowStateNames = ["none", "live", "off-hours", "silent"] as const;

/** Service cells per row, after the counters. */
export const serviceCells = 2;
