using CchcLive.Domain.Catalogues;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Official;

/// <summary>What an area's letterhead says, as it is printed.</summary>
internal static class HeadWords
{
    /// <summary>The place, and a day and month to fill in.</summary>
    /// <param name="head">The letterhead.</param>
    /// <param name="at">When the document was made, for its year.</param>
    public static string PlaceAndDate(Letterhead head, DateTimeOffset at) => PublicationWords.Format(PublishingTexts.PlaceAndDate, head.Place.Length > 0 ? head.Place : PublishingTexts.Blank, at.Year);

    /// <summary>Who signs, line by line.</summary>
    public static IReadOnlyList<string> Signatory(Letterhead head) => head.SignatoryTitle.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Nơi nhận, line by line.</summary>
    public static IReadOnlyList<string> Recipients(Letterhead head) => [.. head.Recipients.Select((recipient, index) => $"- {recipient}{(index == head.Recipients.Count - 1 ? "." : ";")}")];
}
