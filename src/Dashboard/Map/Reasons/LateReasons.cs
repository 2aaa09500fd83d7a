using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Map.Reasons;

/// <summary>Why a unit's open dossiers are late.</summary>
/// <param name="Fields">The fields of its late dossiers with their numbers, most first; an empty name for none.</param>
/// <param name="Oldest">The one longest overdue; null if none is.</param>
public sealed record LateReasons(IReadOnlyList<KeyValuePair<string, long>> Fields, DossierLine? Oldest)
{
    /// <summary>Nothing is late.</summary>
    public static LateReasons None { get; } = new([], null);

    /// <summary>How late the oldest is, in words.</summary>
    public string HowLate => Oldest switch
    {
        null => Numbers.None,
        { WorkingDaysLate: { } days } => Words.Fill(Texts.WorkingDaysLate, Numbers.Count(days)),
        _ => Words.Fill(Texts.CalendarDaysLate, Numbers.Count(Oldest.CalendarDaysLate)),
    };

    /// <summary>The same where space is short.</summary>
    public string DaysLate => Oldest is null ? Numbers.None : Words.Fill(Texts.CalendarDaysLate, Numbers.Count(Oldest.WorkingDaysLate ?? Oldest.CalendarDaysLate));
}
