using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>
/// How the story of one dossier reaches a server: late, twice, broken, contradicted. Everything that has happened by the end has been sent by
/// then, so that what the fold finds suspicious is what was planted and nothing else. Not thread-safe.
/// </summary>
internal sealed class StoryFeed(DistrictParameters district, SilentFeeds silence, long until)
{
    private static readonly Verb[] s_ends = [Verb.Completed, Verb.Refused, Verb.Withdrawn, Verb.Stopped, Verb.SupplementExpired];

    private readonly DirtParameters _dirt = district.Dirt;

    /// <summary>The lines of a story, in no order.</summary>
    public void Tell(List<DossierEvent> story, Dice dice, List<FeedLine> lines)
    {
        var first = lines.Count;
        foreach (var e in story)
        {
            if (e.Time.UtcTicks >= until) break;
            var line = Send(e, dice);
            lines.Add(line);
            Soil(line, dice, lines);
        }

        var told = lines.Count;
        if (dice.Chance(_dirt.Restated)) Restate(lines, first, told, dice);
        if (dice.Chance(_dirt.Contradiction)) Contradict(lines, first, told, dice);
    }

    private FeedLine Send(DossierEvent e, Dice dice)
    {
        var sent = silence.Sent(e, dice);
        if (!dice.Chance(_dirt.Late)) return new FeedLine(Clamped(sent), e, Planted.Nothing);
        sent = Clamped(sent + (long)(dice.Waiting(_dirt.LateHours) * TimeSpan.TicksPerHour));
        return new FeedLine(sent, e with { RecordedAt = Recorded(sent, e) }, Planted.Nothing);
    }

    private void Soil(FeedLine line, Dice dice, List<FeedLine> lines)
    {
        var fate = dice.Next();
        if (fate >= _dirt.Duplicate + _dirt.Conflict + _dirt.Broken) return;
        var again = After(line.Arrival, dice);
        if (fate < _dirt.Duplicate) lines.Add(line with { Arrival = again, Planted = Planted.Duplicate });
        else if (fate < _dirt.Duplicate + _dirt.Conflict) lines.Add(new FeedLine(again, line.Event with { Sequence = line.Event.Sequence + 1000 }, Planted.Conflict));
        else lines.Add(new FeedLine(again, line.Event with { Id = line.Event.Id + ":hong" }, Planted.Broken));
    }

    private void Restate(List<FeedLine> lines, int first, int told, Dice dice)
    {
        if (Find(lines, first, told, Verb.Received) is not { } receipt) return;
        var again = After(receipt.Arrival, dice);
        var e = receipt.Event;
        var recorded = Recorded(again, e);
        if (recorded <= (e.RecordedAt ?? e.Time)) return;
        var fields = e.Fields.With(FieldSet.Of([FieldValue.Of(FieldId.ReusedData, true)]));
        lines.Add(new FeedLine(again, e with { Id = e.Id + ":lai", RecordedAt = recorded, Fields = fields }, Planted.Restated));
    }

    private void Contradict(List<FeedLine> lines, int first, int told, Dice dice)
    {
        if (Find(lines, first, told, Verb.Received) is not { } receipt) return;
        switch (dice.Whole(0, 2))
        {
            case 0:
                var other = receipt.Event with { Source = _dirt.OtherSource, Time = Later(receipt.Event.Time, 600) };
                Plant(other, receipt.Arrival, Planted.ReceivedTwice);
                break;
            case 1 when Find(lines, first, told, Verb.SupplementRequested) is null:
                var unasked = new DossierEvent { Source = receipt.Event.Source, Id = receipt.Event.Id + ":thua", Code = receipt.Event.Code, Verb = Verb.SupplementReceived, Time = Later(receipt.Event.Time, 1) };
                Plant(unasked, receipt.Arrival, Planted.SupplementWithoutRequest);
                break;
            case 2 when Find(lines, first, told, Verb.Reopened) is null && Find(lines, first, told, s_ends) is { } end:
                var after = new DossierEvent { Source = end.Event.Source, Id = end.Event.Id + ":sau", Code = end.Event.Code, Verb = Verb.Assigned, Time = Later(end.Event.Time, 3600) };
                Plant(after, end.Arrival, Planted.HandledAfterEnd);
                break;
            default: break; // no place in this story for what was drawn
        }

        void Plant(DossierEvent e, long notBefore, Planted planted)
        {
            if (e.Time.UtcTicks < until) lines.Add(new FeedLine(Clamped(Math.Max(e.Time.UtcTicks, notBefore)), e, planted));
        }
    }

    private static FeedLine? Find(List<FeedLine> lines, int first, int told, params ReadOnlySpan<Verb> verbs)
    {
        for (var i = first; i < told; i++)
        {
            if (lines[i].Planted == Planted.Nothing && verbs.Contains(lines[i].Event.Verb)) return lines[i];
        }

        return null;
    }

    private long After(long arrival, Dice dice) => Clamped(arrival + 1 + (long)(dice.Waiting(8) * TimeSpan.TicksPerHour));

    private long Clamped(long sent) => Math.Min(sent, until - 1);

    private static Moment Later(Moment time, int seconds) => time with { UtcTicks = time.UtcTicks + seconds * TimeSpan.TicksPerSecond };

    private static Moment Recorded(long sent, DossierEvent e) => e.Time with { UtcTicks = sent / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond };
}
