import type { BoardDelta, ScreenReport, WatchReply } from "./protocol";

/** What a session tells its owner. After `closed` it says nothing more. */
export interface SessionEvents {
  delta(delta: BoardDelta): void;
  /** Heartbeat: version of the board and the server's time, unix seconds. */
  beat(version: number, serverSeconds: number): void;
  /** The server asks for a new snapshot: the layout changed. */
  reset(): void;
  closed(): void;
}

/** One open connection to the board hub. */
export interface Session {
  /** Joins the area's audience and returns the board; may be asked again at any time. */
  watch(area: string): Promise<WatchReply>;
  /** Tells how this screen is; nothing is answered, and a loss does not matter. */
  report(report: ScreenReport): void;
  close(): void;
}

/** Opens sessions; the core never sees the library behind it. */
export interface Transport {
  open(events: SessionEvents): Promise<Session>;
}
