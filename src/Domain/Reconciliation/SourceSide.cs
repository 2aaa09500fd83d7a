using CchcLive.Domain.Events;

namespace CchcLive.Domain.Reconciliation;

/// <summary>How a dossier stands by the events of one source alone: the same dossier may be open in one system and finished in another (D§4.6.4).</summary>
/// <param name="Source">The source.</param>
/// <param name="IsEnded">True if its last word is an end.</param>
/// <param name="Verb">Its last word.</param>
/// <param name="At">When that was (UTC ticks).</param>
public sealed record SourceSide(string Source, bool IsEnded, Verb Verb, long At)
{
    /// <summary>The sides of a dossier, by source. Sources that only remind, explain, rate or synchronise say nothing of how it stands.</summary>
    /// <param name="events">Its events, in any order.</param>
    /// <param name="zone">The zone in which mere dates are read.</param>
    public static IReadOnlyList<SourceSide> Of(IEnumerable<DossierEvent> events, TimeZoneInfo zone) =>
    [
        .. events.Where(e => Ends(e.Verb) is not null).GroupBy(e => e.Source, StringComparer.Ordinal).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source
            .Select(e => new SourceSide(e.Source, Ends(e.Verb) == true, e.Verb, EventContract.OccurredAt(e, zone))).OrderBy(side => side.At).ThenBy(side => side.Verb).Last()),
    ];

    /// <summary>True if one source says that it has ended and another that it is open.</summary>
    public static bool Disagree(IReadOnlyList<SourceSide> sides) => sides.Any(side => side.IsEnded) && sides.Any(side => !side.IsEnded);

    private static bool? Ends(Verb verb) => verb switch
    {
        Verb.SupplementExpired or Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.Returned => true,
        Verb.Received or Verb.Assigned or Verb.Transferred or Verb.OwnershipMoved or Verb.SupplementRequested or Verb.SupplementReceived
            or Verb.PaymentRequested or Verb.PaymentFulfilled or Verb.Reopened => false,
        _ => null,
    };
}
