using System.Globalization;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Organisation;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>Random dossiers of the district that ended on 30/06/2025 and of the city that began on 01/07/2025; some of those still open moved with the reorganisation.</summary>
internal sealed class ReorganisedDossiers(int seed)
{
    private static readonly long Start = Vietnam.Ticks("2025-06-02 08:00");
    private static readonly long Change = Vietnam.Ticks("2025-07-01 00:00");
    private static readonly long End = Vietnam.Ticks("2025-07-31 17:00");

    private readonly Random _random = new(seed);

    /// <summary>The charts of both, and the calendar.</summary>
    public static ReferenceData Reference { get; } = new(Charts.AllShipped(), [Vietnam.Office], ShippedRules.All);

    private static readonly string[] Old = [.. Reference.LeavesOf("quan-binh-tan", Charts.Before)];
    private static readonly string[] New = [.. Reference.LeavesOf("tp-hcm-2025", Charts.After)];

    /// <summary>A random instant in the two months, every third one near the change (UTC ticks).</summary>
    public long Instant() => _random.Next(3) == 0 ? Change + _random.NextInt64(-2 * TimeSpan.TicksPerHour, 2 * TimeSpan.TicksPerHour) : _random.NextInt64(Start, End);

    /// <summary>A shard of so many of them.</summary>
    public DossierShard Shard(int dossiers)
    {
        var shard = new DossierShard(Reference.FoldRules, ShippedRules.Report06, End);
        for (var n = 0; n < dossiers; n++) shard.Apply(Dossier($"H29-{seed}-{n}"));
        return shard;
    }

    private List<DossierEvent> Dossier(string code)
    {
        var at = Instant();
        var events = new List<DossierEvent>();
        Add(Verb.Received, FieldValue.Of(FieldId.HandlingUnitId, Unit(at)), FieldValue.Of(FieldId.LegalDuration, _random.Next(1, 12)), Channel(FieldId.ChannelIn),
            FieldValue.Of(FieldId.ProcedureLevel, _random.Next(2, 5).ToString(CultureInfo.InvariantCulture)), FieldValue.Of(FieldId.FeeAmount, _random.Next(2) * 10_000),
            FieldValue.Of(FieldId.VneidVerified, _random.Next(2) == 0), FieldValue.Of(FieldId.Kind, _random.Next(8) == 0 ? "internal" : "citizen"));
        for (var left = _random.Next(3); left > 0; left--) Add(_random.Next(2) == 0 ? Verb.SupplementRequested : Verb.SupplementReceived);
        if (at < Change && _random.Next(2) == 0) AddAt(Change + _random.NextInt64(0, TimeSpan.TicksPerDay), Verb.OwnershipMoved, FieldValue.Of(FieldId.ToUnitId, New[_random.Next(New.Length)]));
        if (_random.Next(4) > 0) Add(_random.Next(5) == 0 ? Verb.Refused : Verb.Completed, FieldValue.Of(FieldId.UnitId, Unit(at)));
        if (_random.Next(2) == 0) Add(Verb.Returned, Channel(FieldId.ChannelOut));
        if (_random.Next(3) == 0) Add(Verb.Rated, FieldValue.Of(FieldId.Score, _random.Next(1, 6).ToString(CultureInfo.InvariantCulture)));
        return events;

        void Add(Verb verb, params FieldValue[] fields)
        {
            events.Add(new DossierEvent { Source = "egov", Id = $"{code}/{events.Count}", Verb = verb, Code = code, Time = new Moment(at, 420), Fields = FieldSet.Of(fields) });
            at += _random.NextInt64(TimeSpan.TicksPerHour, 7 * TimeSpan.TicksPerDay);
        }

        void AddAt(long when, Verb verb, params FieldValue[] fields)
        {
            at = Math.Max(at, when);
            Add(verb, fields);
        }
    }

    private string Unit(long at) => at < Change ? Old[_random.Next(Old.Length)] : New[_random.Next(New.Length)];

    private FieldValue Channel(FieldId id) => FieldValue.Of(id, new[] { "direct", "online", "post" }[_random.Next(3)]);
}
