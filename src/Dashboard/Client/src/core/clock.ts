/** Cancels a pending timer; calling it twice does nothing. */
export type Cancel = () => void;

/**
 * The only time the client core knows: elapsed milliseconds since an arbitrary start, and timers on it.
 * Never the wall clock and never a time zone: a screen whose clock is hours off must show the same figures (W8).
 */
export interface Clock {
  /** Monotonic milliseconds since an arbitrary start. */
  now(): number;
  /** Runs `action` once, `delayMs` from now. */
  after(delayMs: number, action: () => void): Cancel;
}

/** The browser's monotonic clock. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after: (delayMs, action) => {
    const id = setTimeout(action, delayMs);
    return () => clearTimeout(id);
  },
};

/** A random number in [0, 1). */
export type Random = () => number;
