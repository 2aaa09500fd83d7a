// Many screens in one process: the client core as it is, without a page. Arguments: server, area, how many. Prints a line whenever
// something changed, "LIVE OLDEST", the screens that are live and the smallest version among all, until its input ends.
import { browserClock } from "../../src/core/clock";
import { LiveBoard } from "../../src/core/live-board";
import { SignalRTransport } from "../../src/signalr/signalr-transport";

declare const process: { argv: string[]; stdin: { on(event: string, act: () => void): void; resume(): void }; exit(code: number): never };

const lookEveryMs = 50;
const [server, area, count] = process.argv.slice(2) as [string, string, string];
const listener = { cell: () => undefined, replaced: () => undefined };
const screens = Array.from({ length: Number(count) }, () => {
  const transport = new SignalRTransport(`${server}/hubs/board`);
  return new LiveBoard({ area, transport, clock: browserClock, random: Math.random }, listener, () => undefined);
});

let told = "";

function tell(): void {
  const live = screens.filter((screen) => ["live", "silent-source"].includes(screen.state())).length;
  const line = `${live} ${Math.min(...screens.map((screen) => screen.board.version))}`;
  if (line !== told) {
    told = line;
    console.log(line);
  }
}

process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
screens.forEach((screen) => screen.start());
setInterval(tell, lookEveryMs);
