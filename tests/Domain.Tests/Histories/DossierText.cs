using System.Globalization;
using System.Reflection;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Every property of a dossier as text, so that two states are equal exactly if their texts are.</summary>
internal static class DossierText
{
    private static readonly PropertyInfo[] Properties = typeof(Dossier).GetProperties();

    public static string Of(Dossier d) => string.Join('\n', Properties.Select(p => $"{p.Name}: {Text(p.GetValue(d))}"));

    private static string? Text(object? value) => value switch
    {
        WorkingCalendar calendar => calendar.Id,
        IReadOnlyList<DossierEvent> timeline => string.Join(" | ", timeline.Select(Event)),
        DossierTrace trace => $"{string.Join(' ', trace.Pauses)} {trace.SecondRequestAt} {trace.HolderAt(0)} {trace.HolderAt(long.MaxValue)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    private static string Event(DossierEvent e) =>
        $"{e.Source} {e.Id} {e.Verb} {e.Time} {e.RecordedAt} {string.Join(',', e.Fields.Select(f => $"{f.Id}={f.Number}.{f.OffsetMinutes}.{f.Text}"))}";
}
