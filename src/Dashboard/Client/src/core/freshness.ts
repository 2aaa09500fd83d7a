import type { Clock } from "./clock";

/**
 * May the figures be called live?
 *
 * - `connecting`: the page has just opened and nothing was heard yet; the figures are the server's print of that moment
 * - `live`: connected, heard within the limit, every unit's feed alive
 * - `silent-source`: connected, but at least one unit's feed is silent or missing (the oldest source decides, W12)
 * - `reconnecting`: the link broke a moment ago and the figures are not yet too old
 * - `stale`: the link looks open but nothing came within the limit (W3)
 * - `lost`: no link, and nothing came within the limit
 */
export type FreshnessState = "connecting" | "live" | "silent-source" | "reconnecting" | "stale" | "lost";

/** What the two ages are judged from. */
export interface FreshnessInput {
  /** The socket is open and a snapshot has been taken. */
  linked: boolean;
  /** Units whose feed is silent or has never spoken. */
  silentUnits: number;
}

/**
 * Silence after which figures are no longer live. The promise is a notice within 15 s of the break (W2); two seconds of it are left for
 * the ticker that looks and for a machine that is busy.
 */
export const staleAfterMs = 13_000;

/** The age of the connection: when did a message really arrive? Pings of the transport do not count, only beats, deltas, snapshots. */
export class Freshness {
  private lastMessage: number;
  private ever = false;

  /** The page itself was just printed by the server, so the count of silence begins now. */
  constructor(private readonly clock: Clock) {
    this.lastMessage = clock.now();
  }

  /** A message has arrived. */
  heard(): void {
    this.lastMessage = this.clock.now();
    this.ever = true;
  }

  /** Milliseconds since something was heard, or since the start. */
  get silence(): number {
    return this.clock.now() - this.lastMessage;
  }

  /** The state now. */
  judge({ linked, silentUnits }: FreshnessInput): FreshnessState {
    if (this.silence >= staleAfterMs) {
      return linked ? "stale" : "lost";
    }
    if (!linked) {
      return this.ever ? "reconnecting" : "connecting";
    }
    return silentUnits > 0 ? "silent-source" : "live";
  }
}

/** Figures in these states must not look live. */
export function isStale(state: FreshnessState): boolean {
  return state === "stale" || state === "lost";
}
