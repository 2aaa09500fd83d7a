using System.Globalization;
using CchcLive.Domain.Alerts;

namespace CchcLive.Grains.Alerts;

/// <summary>What channels are told of morning notices: figures by unit, and how many of those before were saved. No dossier, no officer.</summary>
internal static class MorningMessages
{
    /// <summary>A message for each channel, of the notices among some acts; none if there is nothing to say.</summary>
    /// <param name="book">The alerts before those acts.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="now">Now.</param>
    public static IEnumerable<MessageQueued> Of(AlertBook book, IReadOnlyList<AlertAct> acts, AlertAudience audience, DateTimeOffset now)
    {
        var notices = acts.OfType<MorningNoticed>().Select(act => act.Notice).ToList();
        var before = acts.OfType<MorningSettled>().Select(act => act.Outcome).Aggregate(MorningOutcome.None, (sum, one) => sum + one);
        MorningCount[] units =
        [
            .. notices.Where(notice => notice.Dossiers.Count > 0).OrderByDescending(notice => notice.Dossiers.Count).ThenBy(notice => notice.Unit, StringComparer.Ordinal)
                .Select(notice => new MorningCount(notice.Unit, audience.Name(notice.Unit), notice.Dossiers.Count)),
        ];
        if (notices.Count == 0 || (units.Length == 0 && before.Of == 0)) return [];
        var digest = new MorningDigest(notices.Max(notice => notice.Date), units, before.Of == 0 ? null : before);
        return audience.Doors.Select((door, place) => new MessageQueued(
            now, new AlertMessage(Id(place, door), door.Name, audience.Area, audience.Name(audience.Area), now, []) { Morning = digest }));

        string Id(int place, AlertDoor door) => string.Create(CultureInfo.InvariantCulture, $"{audience.Area}/{book.Messages + place + 1}/{door.Name}");
    }
}
