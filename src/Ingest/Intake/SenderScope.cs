using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Intake;

/// <summary>
/// For whom the sender of a request may speak: one source, and the units that its key is bound to. An event is outside of it if it is another source's or corrects one,
/// or if it speaks for another unit: as handling or receiving, as the unit of a step, or as the one from which a dossier goes. Units to which an event only points (where a dossier
/// goes, who is asked, whose territory it is) may be any. One request's; not thread-safe.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="mayName">True for a unit that the sender may speak for.</param>
public sealed class SenderScope(string source, Func<string, bool> mayName)
{
    /// <summary>The units of a key, in words.</summary>
    internal const string Units = "các đơn vị đã gắn với khóa";

    private static readonly FieldId[] Speaking = [FieldId.HandlingUnitId, FieldId.ReceivingUnitId, FieldId.UnitId, FieldId.FromUnitId];

    private const int MostKnown = 10_000;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The source.</summary>
    public string Source => source;

    private string Own => $"nguồn “{source}”";

    /// <summary>Why an event is not the sender's to send; null if it is. An event that cannot be read is judged by its source.</summary>
    public Problem? Check(EventReading reading)
    {
        if (reading.Source is { } named && named != source) return IntakeMessages.OutsideKey("source", Own);
        if (reading.Event is not { } e) return null;
        if (e.Fields.TryGet(FieldId.CorrectsSource, out var corrected) && corrected.Text != source) return IntakeMessages.OutsideKey("data.correctsSource", Own);
        return OutsideOf(e.Fields, "data.") ?? OutsideOf(e.Set, "data.set.");
    }

    /// <summary>True for a unit that the sender may speak for.</summary>
    public bool MayName(string unit)
    {
        if (_known.TryGetValue(unit, out var may)) return may;
        if (_known.Count == MostKnown) _known.Clear(); // a stream may be of any length, and name any unit
        return _known[unit] = mayName(unit);
    }

    private Problem? OutsideOf(FieldSet fields, string path)
    {
        foreach (var field in Speaking)
        {
            if (fields.TryGet(field, out var value) && value.Text is { } unit && !MayName(unit))
                return IntakeMessages.OutsideKey(path + EventContract.Fields[field].Name, Units);
        }

        return null;
    }
}
