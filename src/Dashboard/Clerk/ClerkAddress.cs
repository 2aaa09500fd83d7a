using System.Globalization;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;
using Microsoft.AspNetCore.Http.Extensions;

namespace CchcLive.Dashboard.Clerk;

/// <summary>Where the clerk's pages are, and where they lead.</summary>
internal static class ClerkAddress
{
    /// <summary>The word for the draft, where a version has its number.</summary>
    public const string Draft = "draft";

    /// <summary>The months of an area.</summary>
    public static string Months(string area) => $"/late/{Uri.EscapeDataString(area)}/months";

    /// <summary>A month.</summary>
    public static string Month(string area, PublicationPeriod period) => $"/late/{Uri.EscapeDataString(area)}/{period.Id}";

    /// <summary>Where the approver's forms of a month are sent to.</summary>
    public static string Decision(string area, PublicationPeriod period) => $"{Month(area, period)}/decision";

    /// <summary>A month's draft or one of its versions, as the public sees it.</summary>
    public static string Edition(string area, PublicationPeriod period, string edition) => $"{Month(area, period)}/{edition}";

    /// <summary>A version, in addresses.</summary>
    public static string Version(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number}");

    /// <summary>Where to see, and to mend, what a finding is about: the live late board, the list of the period, the unit. Null if the finding is mended by a new draft.</summary>
    public static string? Of(PublicationFinding finding, string area, PublicationPeriod period) => finding switch
    {
        { UnitId: null } => null,
        { Kind: PublicationFindingKind.Unexplained } => Board(area, period, finding.UnitId, "explanation", "missing"),
        { Kind: PublicationFindingKind.NoApology } => Board(area, period, finding.UnitId, "notice", "none"),
        { Kind: PublicationFindingKind.UnknownCause or PublicationFindingKind.Suspicious } => Board(area, period, finding.UnitId),
        { Kind: PublicationFindingKind.DueUnknown } => ListQuestion.Url(finding.UnitId, Casing.Camel(Measure.OpenUnknown), period.From, period.To),
        _ => Units.UnitPages.Url(finding.UnitId),
    };

    private static string Board(string area, PublicationPeriod period, string unit, string? filter = null, string? value = null)
    {
        var query = new QueryBuilder { { "from", Iso(period.From) }, { "to", Iso(period.To) } };
        if (unit != area) query.Add("unit", unit);
        if (filter is not null) query.Add(filter, value!);
        return $"/late/{Uri.EscapeDataString(area)}{query.ToQueryString()}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
