using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Verification;

namespace CchcLive.Journal.Tests.Fixtures;

internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2025, 3, 12, 12, 0, 0, TimeSpan.FromHours(7));

    public static QuarantineEntry Entry(string raw, string source = "mot-cua", string rule = "event.time.missing", string? eventId = "e-1") =>
        new(source, eventId, "H29.1-250312-0001", rule, "time", 12, "Sự kiện không có thời điểm.", raw);

    public static async Task<List<Segment>> ReadAllAsync(this IJournalStore store, string stream, long fromSeq = 1)
    {
        var segments = new List<Segment>();
        await foreach (var segment in store.ReadAsync(stream, fromSeq)) segments.Add(segment);
        return segments;
    }

    public static async Task<List<StreamVerdict>> VerifyAsync(this IJournalStore store)
    {
        var verdicts = new List<StreamVerdict>();
        await foreach (var verdict in JournalVerifier.VerifyAsync(store)) verdicts.Add(verdict);
        return verdicts;
    }
}
