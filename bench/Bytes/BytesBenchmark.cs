using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Screens;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Bytes;

/// <summary>B8: bytes on the wire.</summary>
internal static class BytesBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B8: bytes that a screen hears, WebSocket frames included. Pushes are recorded from the running product with one event a push, as most are in an office (a push every 120 ms), and at 1,000 events/s; the same changes are then written in other ways. A busy hour is that of a city: 5,040 events, each a push, and the heartbeats. The quiet hour is extrapolated from the time listened to. CPU is that of comparing and writing, once for all screens but for permessage-deflate, which must be done for each.";

    private const int EventsInABusyHour = 5_040;
    private static readonly TimeSpan PushEvery = TimeSpan.FromMilliseconds(120);

    /// <summary>Runs both boards.</summary>
    public static async Task RunAsync(Session session)
    {
        foreach (var units in (int[])[22, 168]) await RunAsync(session, units);
    }

    private static async Task RunAsync(Session session, int units)
    {
        await using var server = await CchcServer.StartAsync(units, database: null);
        using var sender = new HttpSender(server.Url);
        foreach (var part in EventStream.Create(seed: 8, units * 60, units).Chunk(1_000)) await sender.SendAsync(part); // figures of a usual size, each row its own
        await sender.SendAsync(Receipts.Create(0, units * 10, units));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var beats = await QuietAsync(session, server, units);

        var single = await HearAsync(server, async () =>
        {
            foreach (var e in Receipts.Create(1, session.Options.Scaled(200), units))
            {
                await sender.SendAsync([e]);
                await Task.Delay(PushEvery);
            }
        });
        Add(session, $"{units} units, one event a push", single, beats);

        var many = await HearAsync(server, () => OpenLoop.SendAsync(sender, Receipts.Create(2, session.Options.Scaled(6_000), units), 1_000, 10, 0));
        Add(session, $"{units} units, 1,000 events/s", many, beatsAnHour: null);
    }

    /// <summary>Listens while nothing happens.</summary>
    /// <returns>Bytes of an hour.</returns>
    private static async Task<double> QuietAsync(Session session, CchcServer server, int units)
    {
        var time = TimeSpan.FromSeconds(Math.Max(11, 60 * session.Options.Scale));
        var heard = await HearAsync(server, () => Task.Delay(time));
        var bytes = heard.Skip(1).Sum(message => OnWire(message.Length + 1)) / time.TotalHours;
        session.Add($"{units} units, quiet hour", ChangedCells.TheName, "", "kB a screen", [bytes / 1000]);
        session.Hold($"{units} units, quiet hour", ChangedCells.TheName, 60);
        return bytes;
    }

    /// <summary>What a screen hears while something is done, the answer to <c>Watch</c> first.</summary>
    private static async Task<List<byte[]>> HearAsync(CchcServer server, Func<Task> act)
    {
        var heard = new List<byte[]>();
        await using var screen = await WireScreen.ConnectAsync(server.Url, BenchOrg.Area, Receipts.Column, message => heard.Add(message.ToArray()));
        await act();
        await Task.Delay(TimeSpan.FromSeconds(1)); // the last push
        return heard;
    }

    private static void Add(Session session, string setting, List<byte[]> heard, double? beatsAnHour)
    {
        var pushes = Push.Read(heard);
        using var deflated = new DeflatedBoard();
        IBoardEncoder[] encoders = [new ChangedCells(), new WholeBoard(), new MergePatch(heard[0]), deflated];
        if (pushes.Any(push => encoders[0].Encode(push) != push.Wire.Length + 1)) throw new InvalidOperationException("The run is void: the product's pushes are not what its code writes.");
        var counters = pushes.Sum(push => push.Changes);
        Console.WriteLine($"  {setting}: {pushes.Count:N0} pushes, {counters:N0} changed counters");
        foreach (var encoder in encoders)
        {
            var bytes = pushes.Sum(push => (double)OnWire(encoder.Encode(push)));
            session.Add($"{setting}, a push", encoder.Name, "", "bytes", [bytes / pushes.Count]);
            session.Add($"{setting}, a changed counter", encoder.Name, "", "bytes", [bytes / counters]);
            if (beatsAnHour is { } beats) session.Add($"{setting}, busy hour", encoder.Name, "", "kB a screen", [((bytes / pushes.Count * EventsInABusyHour) + beats) / 1000]);
        }

        session.Hold($"{setting}, a changed counter", ChangedCells.TheName, 40);
        var isMorning = beatsAnHour is not null; // what the targets speak of
        session.Compare($"{setting}, a push", ChangedCells.TheName, WholeBoard.TheName, isMorning ? "≤ 0.1" : null);
        session.Compare($"{setting}, a push", ChangedCells.TheName, MergePatch.TheName, isMorning ? "≤ 0.33" : null);
        session.Compare($"{setting}, a push", ChangedCells.TheName, DeflatedBoard.TheName, null);
        AddCpu(session, $"{setting}, writing a push", pushes, encoders);
    }

    private static void AddCpu(Session session, string setting, List<Push> pushes, IBoardEncoder[] encoders)
    {
        var rounds = Array.ConvertAll(encoders, _ => new List<double>());
        for (var round = -2; round < session.Options.Rounds; round++)
        {
            for (var i = 0; i < encoders.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                foreach (var push in pushes) encoders[i].Encode(push);
                if (round >= 0) rounds[i].Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / pushes.Count);
            }
        }

        for (var i = 0; i < encoders.Length; i++) session.Add(setting, encoders[i].Name, "", "µs", rounds[i]);
        foreach (var other in encoders.Skip(1)) session.Compare(setting, ChangedCells.TheName, other.Name, null);
        session.Watch();
    }

    /// <summary>With the frame that a server puts around it.</summary>
    private static int OnWire(int length) => length + (length <= 125 ? 2 : length <= ushort.MaxValue ? 4 : 10);
}
