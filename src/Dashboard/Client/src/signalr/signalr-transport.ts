import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { BoardDelta, ScreenReport, WatchReply } from "../core/protocol";
import type { Session, SessionEvents, Transport } from "../core/transport";

/**
 * The board hub over SignalR, one fresh connection per session. The library's own reconnect stays off (it gives up), and its silence
 * timeout is left to the link, which knows what a heartbeat is.
 */
export class SignalRTransport implements Transport {
  constructor(private readonly url: string) {}

  async open(events: SessionEvents): Promise<Session> {
    const hub = new HubConnectionBuilder().withUrl(this.url).configureLogging(LogLevel.None).build();
    hub.on("delta", (delta: BoardDelta) => events.delta(delta));
    hub.on("beat", (version: number, serverSeconds: number) => events.beat(version, serverSeconds));
    hub.on("reset", () => events.reset());
    hub.onclose(() => events.closed());
    await hub.start();
    return new SignalRSession(hub);
  }
}

class SignalRSession implements Session {
  constructor(private readonly hub: HubConnection) {}

  watch(area: string): Promise<WatchReply> {
    return this.hub.invoke<WatchReply>("Watch", area);
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
