using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// What a reorganisation does to one dossier: if it is open, or is opened again later, it moves to the unit that carries on in its territory, and from
/// that day the old units are named no more. What happened before keeps the names it had (D§4.6.5).
/// </summary>
internal static class UnitReform
{
    private static readonly FieldId[] s_units =
    [
        FieldId.UnitId, FieldId.ReceivingUnitId, FieldId.HandlingUnitId, FieldId.ReturningUnitId, FieldId.TerritoryUnitId, FieldId.FromUnitId, FieldId.ToUnitId, FieldId.ConsultedUnitId,
    ];

    /// <summary>The story, in the order of time, with the reorganisation in it.</summary>
    public static List<ToldEvent> Apply(ReformParameters reform, DistrictParameters district, Arrival arrival, List<ToldEvent> told)
    {
        var moment = new DateTimeOffset(reform.From.ToDateTime(TimeOnly.MinValue), arrival.Time.Offset);
        if (told[0].Time >= moment || told[^1].Time < moment) return told;
        if (!reform.Successors.TryGetValue(arrival.Territory.Id, out var successors)) return told;
        var next = arrival.Twists.Pick(new WeightedList<string>(successors.Keys.Order(StringComparer.Ordinal), unit => successors[unit]));
        var ended = district.Units.Where(unit => !unit.Works(reform.From)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var after = told.FindIndex(e => e.Time >= moment);
        var renamed = told.GetRange(0, after);
        var holder = HolderOf(renamed);
        if (holder is not null && ended.Contains(holder)) renamed.Add(Moved(reform, holder, next, moment));
        var rests = holder is null && renamed.Exists(e => e.Verb == Verb.Received);
        for (var i = after; i < told.Count; i++)
        {
            renamed.Add(told[i] with { Fields = Renamed(told[i].Fields, ended, next) });
            if (!rests || told[i].Verb != Verb.Reopened || told[i].Fields.Text(FieldId.UnitId) is not { } last || !ended.Contains(last)) continue;
            renamed.Add(Moved(reform, last, next, told[i].Time));
            rests = false;
        }

        return renamed;
    }

    private static ToldEvent Moved(ReformParameters reform, string holder, string next, DateTimeOffset at) => new(
        at, Verb.OwnershipMoved,
        FieldSet.Of(
            FieldValue.Of(FieldId.FromUnitId, holder), FieldValue.Of(FieldId.ToUnitId, next),
            FieldValue.Of(FieldId.EffectiveDate, Moment.On(reform.From)), FieldValue.Of(FieldId.LegalDoc, reform.LegalDoc)),
        FieldSet.Empty);

    /// <summary>The unit that has an open dossier; null if it is not received or has ended.</summary>
    private static string? HolderOf(List<ToldEvent> past)
    {
        string? holder = null;
        foreach (var e in past)
        {
            holder = e.Verb switch
            {
                Verb.Received => e.Fields.Text(FieldId.HandlingUnitId),
                Verb.Transferred => e.Fields.Text(FieldId.ToUnitId),
                Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.SupplementExpired or Verb.Voided or Verb.Merged => null,
                Verb.Reopened => e.Fields.Text(FieldId.UnitId),
                _ => holder,
            };
        }

        return holder;
    }

    private static FieldSet Renamed(FieldSet fields, HashSet<string> ended, string next) =>
        fields.With(FieldSet.Of([.. s_units.Where(unit => fields.Text(unit) is { } id && ended.Contains(id)).Select(unit => FieldValue.Of(unit, next))]));
}
