using CchcLive.Dashboard.Public.Months;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;

namespace CchcLive.Dashboard.Tests.Public;

/// <summary>Months made by hand.</summary>
internal sealed class FakeMonths : IPublishedMonths
{
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);
    private readonly List<PublicMonth> _months = [];

    /// <summary>How often a document was read.</summary>
    public int Reads { get; private set; }

    /// <summary>Publishes the versions of a month.</summary>
    /// <param name="removed">Of which version it is known that it is not to be seen any more, and why.</param>
    /// <param name="versions">The documents, the first version first.</param>
    public void Publish((int Version, Removal Why)? removed, params PublicationDocument[] versions)
    {
        var listed = new List<PublicVersion>();
        foreach (var document in versions)
        {
            var json = CanonicalJson.Write(document);
            _documents[CanonicalJson.Hash(json)] = json;
            listed.Add(new PublicVersion(document.Version, CanonicalJson.Hash(json), document.Basis.CutOffAt.AddDays(document.Version), document.Reason, removed?.Version == document.Version ? removed.Value.Why : null));
        }

        _months.RemoveAll(month => month.Period == versions[0].Period);
        _months.Add(new PublicMonth { Area = versions[0].Area, Period = versions[0].Period, Versions = listed });
    }

    public Task<IReadOnlyList<string>> AreasAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. _months.Select(month => month.Area).Distinct()]);

    public Task<IReadOnlyList<PublicMonth>> OfAreaAsync(string area, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PublicMonth>>([.. _months.Where(month => month.Area == area).OrderByDescending(month => month.Period.Id, StringComparer.Ordinal)]);

    public Task<byte[]?> ReadAsync(PublicMonth month, int version, CancellationToken cancellation)
    {
        Reads++;
        return Task.FromResult<byte[]?>(_documents[month.Find(version)!.Hash]);
    }

    public Letterhead LetterheadOf(string area, DateOnly day) => Letterhead.Empty;
}
