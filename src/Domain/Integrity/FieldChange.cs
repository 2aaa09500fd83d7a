using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>A field that a correction replaced.</summary>
/// <param name="Field">The field.</param>
/// <param name="Was">What it said before this correction; null if it was not there or is not known.</param>
/// <param name="Is">What it says since; null if it was taken away.</param>
public sealed record FieldChange(FieldId Field, FieldValue? Was, FieldValue? Is)
{
    /// <summary>What a correction replaced.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="events">The dossier's events.</param>
    public static IReadOnlyList<FieldChange> Of(DossierEvent correction, IReadOnlyList<DossierEvent> events)
    {
        var source = correction.Fields.Text(FieldId.CorrectsSource) ?? correction.Source;
        var target = events.FirstOrDefault(e => e.Source == source && e.Id == correction.Fields.Text(FieldId.CorrectsEventId));
        return [.. correction.Set.Select(value => new FieldChange(value.Id, Said(target, value.Id), value.IsRemoval ? null : value))];
    }

    private static FieldValue? Said(DossierEvent? target, FieldId field)
    {
        if (target is null) return null;
        if (field == FieldId.Time) return FieldValue.Of(FieldId.Time, target.Time);
        var said = target.Verb == Verb.Corrected ? target.Set : target.Fields;
        return said.TryGet(field, out var value) ? value : null;
    }
}
