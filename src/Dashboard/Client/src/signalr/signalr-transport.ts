import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { BoardDelta, ScreenReport, WatchReply } from "../core/protocol";
import type { Session, SessionEvents, Transport } from "../core/transport";

/** Who may not see the board is told so by the hub, or by the server before it; the library has nothing but words for either. */
const refusal = /not-allowed:|Status code '40[13]'/;

/**
 * The board hub over SignalR, one fresh connection per session. The library's own reconnect stays off (it gives up), and its silence
 * timeout is left to the link, which knows what a heartbeat is.
 */
export class SignalRTransport implements Transport {
  /**
   * @param url address of the hub
   * @param dismissed called when the server says that this page may not be seen any more
   */
  constructor(
    private readonly url: string,
    private readonly dismissed: () => void = () => undefined,
  ) {}

  async open(events: SessionEvents): Promise<Session> {
    const hub = new HubConnectionBuilder().withUrl(this.url).configureLogging(LogLevel.None).build();
    hub.on("delta", (delta: BoardDelta) => events.delta(delta));
    hub.on("beat", (version: number, serverSeconds: number) => events.beat(version, serverSeconds));
    hub.on("reset", () => events.reset());
    hub.on("dismiss", () => this.dismissed());
    hub.onclose(() => events.closed());
    try {
      await hub.start();
    } catch (error) {
      if (refusal.test(String(error))) {
        this.dismissed();
      }
      throw error;
    }
    return new SignalRSession(hub, this.dismissed);
  }
}


class SignalRSession implements Session {
  constructor(
    private readonly hub: HubConnection,
    private readonly dismissed: () => void,
  ) {}

  async watch(area: string): Promise<WatchReply> {
    try {
      return await this.hub.invoke<WatchReply>("Watch", area);
    } catch (error) {
      if (refusal.test(String(error))) {
        this.dismissed();
      }
      throw error;
    }
  }

  report(report: ScreenReport): void {
    void this.hub.send("Report", report).catch(() => undefined);
  }

  close(): void {
    if (this.hub.state !== HubConnectionState.Disconnected) {
      void this.hub.stop().catch(() => undefined);
    }
  }
}
