using System.Text.Json.Serialization;

namespace CchcLive.Domain.Catalogues;

/// <summary>By what right an area publishes officers by name: notice, time to reply, decision (D§7.2). Whether the right suffices is for the unit's legal officer.</summary>
/// <param name="LegalBasis">The legal basis.</param>
/// <param name="Decision">The decision to publish, with its number and day.</param>
/// <param name="NoticeOn">The day on which the officers were told.</param>
/// <param name="ReplyDays">So many days they had to reply, 1 to 365; nobody is named before they are over.</param>
/// <param name="From">The first day; null: as soon as the days to reply are over.</param>
/// <param name="Until">The last day; null: no end.</param>
public sealed record IndividualsRule(string LegalBasis, string Decision, DateOnly NoticeOn, int ReplyDays, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>The first day on which somebody may be named.</summary>
    [JsonIgnore]
    public DateOnly FirstDay => From ?? NoticeOn.AddDays(ReplyDays + 1);

    /// <summary>True if officers may be named on a day.</summary>
    public bool HoldsOn(DateOnly day) => FirstDay <= day && !(day > Until);
}
