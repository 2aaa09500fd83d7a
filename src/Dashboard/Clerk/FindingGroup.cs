using CchcLive.Dashboard.Text;
using CchcLive.Grains.Publications;

namespace CchcLive.Dashboard.Clerk;

/// <summary>All findings of one kind.</summary>
/// <param name="Kind">What.</param>
/// <param name="Findings">Unit by unit; empty if there is nothing to be found.</param>
public sealed record FindingGroup(PublicationFindingKind Kind, IReadOnlyList<PublicationFinding> Findings)
{
    /// <summary>What it is called.</summary>
    public string Title => Words.Of($"Clerk_Find_{Kind}");

    /// <summary>What is to be done about it.</summary>
    public string Advice => Words.Of($"Clerk_FindAbout_{Kind}");

    /// <summary>Of how many dossiers, lines or units.</summary>
    public long Count => Findings.Sum(finding => finding.Count);

    /// <summary>Every kind, in the order to see to them; those of which nothing was found too: the reader sees what was looked for.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<PublicationFinding> findings) =>
        [.. Enum.GetValues<PublicationFindingKind>().Select(kind => new FindingGroup(kind, [.. findings.Where(finding => finding.Kind == kind)]))];

    /// <summary>What is missing, in one line: what is confirmed, and journaled. Empty if nothing is.</summary>
    public static string Summary(IEnumerable<FindingGroup> groups) =>
        string.Join("; ", groups.Where(group => group.Count > 0).Select(group => $"{group.Title} {Numbers.Count(group.Count)}"));
}
