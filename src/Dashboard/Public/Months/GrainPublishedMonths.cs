using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>What the desk of publications has, without the names of those who worked there.</summary>
internal sealed class GrainPublishedMonths(PublicationDesk desk, CatalogueRegistry catalogues, OrgRegistry organisation) : IPublishedMonths
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> AreasAsync(CancellationToken cancellation) =>
        [.. (await desk.PublishedAsync(cancellation)).Select(published => published.Area).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicMonth>> OfAreaAsync(string area, CancellationToken cancellation) =>
        [.. (await desk.ListAsync(area, cancellation)).Where(status => status.Versions.Count > 0).Select(Of)];

    /// <inheritdoc />
    public Task<byte[]?> ReadAsync(PublicMonth month, int version, CancellationToken cancellation) => desk.PublicVersionAsync(month.Area, month.Period, version, cancellation);

    /// <inheritdoc />
    public Letterhead LetterheadOf(string area, DateOnly day) => catalogues.Current.RuleOf(area, day).Letterhead;

    private PublicMonth Of(PublicationStatus status)
    {
        var zone = organisation.CalendarOf(status.Area).Zone;
        var published = status.History.Index().Where(act => act.Item.Kind == PublicationActKind.Published).Select(act => act.Index).ToList();
        return new PublicMonth
        {
            Area = status.Area,
            Period = status.Period,
            Versions = [.. status.Versions.Select((version, order) => new PublicVersion(
                version.Number, version.Hash, TimeZoneInfo.ConvertTime(version.PublishedAt, zone), version.Reason, RemovalAfter(status.History, published[order], zone)))],
        };
    }

    /// <summary>What took a version from the public; for good, whatever was published in its place later.</summary>
    private static Removal? RemovalAfter(IReadOnlyList<PublicationAct> acts, int published, TimeZoneInfo zone) =>
        acts.Skip(published).FirstOrDefault(act => act.Kind is PublicationActKind.Withdrawn or PublicationActKind.TakenDown) is { } act
            ? new Removal(TimeZoneInfo.ConvertTime(act.At, zone), act.Kind == PublicationActKind.Withdrawn ? act.Reason : null)
            : null;
}
