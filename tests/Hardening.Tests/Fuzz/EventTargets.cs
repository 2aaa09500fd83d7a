using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>The door for sources: single events, batches, streams of lines.</summary>
internal static class EventTargets
{
    private const int ShortLine = 2000;

    /// <summary>The readers.</summary>
    public static IEnumerable<FuzzTarget> All()
    {
        byte[][] events = [.. Enumerable.Range(0, 60).Select(i => CloudEventWriter.ToUtf8(RandomEvents.Next(new Random(i))))];
        byte[][] batches = [.. Enumerable.Range(0, 20).Select(i => Joined(events.Skip(i * 3).Take(3), (byte)',', "["u8, "]"u8))];
        byte[][] lines = [.. Enumerable.Range(0, 20).Select(i => Joined(events.Skip(i * 3).Take(3), (byte)'\n', [], []))];
        yield return new FuzzTarget("event", 16, events, bytes => Judge(RequestReader.ReadSingle(bytes)));
        yield return new FuzzTarget("batch", 12, batches, bytes => Judge(RequestReader.ReadBatch(bytes)));
        yield return new FuzzTarget("ndjson", 12, lines, ReadLines);
    }

    private static byte[] Joined(IEnumerable<byte[]> events, byte between, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        byte[] all = [.. events.SelectMany(e => e.Append(between))];
        return [.. start, .. all.AsSpan(..^1), .. end];
    }

    private static Outcome ReadLines(byte[] bytes)
    {
        var reader = new NdjsonReader(ShortLine);
        var readings = reader.ReadAsync(new MemoryStream(bytes)).ToBlockingEnumerable().ToList();
        Assert.Equal(bytes.Length, reader.BytesRead);
        Assert.True(readings.Count <= bytes.Count(one => one == (byte)'\n') + 1);
        return Judge(readings.ConvertAll(line => line.Reading));
    }

    private static Outcome Judge(RequestReading request)
    {
        if (request.Failure is null) return Judge(request.Events);
        Assert.Empty(request.Events);
        Assert.True(request.Failure is { Line: > 0, BytePosition: > 0, Message.Length: > 0 });
        return Outcome.Refused;
    }

    private static Outcome Judge(IReadOnlyList<EventReading> readings)
    {
        foreach (var reading in readings) Judge(reading);
        return readings.Any(reading => reading.Event is not null) ? Outcome.Accepted : Outcome.Refused;
    }

    /// <summary>Either an event that survives its own round trip, or problems and a copy that is fit for the quarantine.</summary>
    private static void Judge(EventReading reading)
    {
        Assert.Equal(reading.Event is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => Assert.True(problem is { Rule.Length: > 0, Message.Length: > 0 }));
        if (reading.Redacted is { } kept) JsonDocument.Parse(kept).Dispose();
        if (reading.Event is { } e) Survives(e);
    }

    /// <summary>Written as JSON and read again it is the same event.</summary>
    public static void Survives(DossierEvent e) => Assert.Equal(e, RequestReader.ReadSingle(CloudEventWriter.ToUtf8(e)).Events.Single().Event);
}
