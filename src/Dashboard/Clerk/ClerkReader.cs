using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Clerk;

/// <summary>Reads months for the clerk's pages.</summary>
internal sealed class ClerkReader(PublicationDesk desk, IBoardSource areas, OrgRegistry registry, CatalogueRegistry catalogues, IAntiforgery forms, TimeProvider clock)
{
    private const int MonthsBack = 12;

    /// <summary>The area and the period of an address; null if there is none such.</summary>
    public async Task<(AreaInfo Area, PublicationPeriod Period)?> FindAsync(string area, string month, CancellationToken cancellation) =>
        areas.Describe(area) is { } info && await desk.PeriodAsync(area, month, cancellation) is { } period ? (info, period) : null;

    /// <summary>By what an area publishes a period.</summary>
    public PublicationRule RuleOf(string area, PublicationPeriod period) => catalogues.Current.RuleOf(area, period.To);

    /// <summary>The months of an area, the newest first: the one under way, those of a year back, and whatever else was drafted; null if there is no such area.</summary>
    public async Task<ClerkMonths?> MonthsAsync(string area, CancellationToken cancellation)
    {
        if (areas.Describe(area) is not { } info) return null;
        var (now, today) = (clock.GetUtcNow(), Today(area));
        var kept = (await desk.ListAsync(area, cancellation)).ToDictionary(status => status.Period.Id, StringComparer.Ordinal);
        var period = PublicationPeriod.Of(today, catalogues.Current.RuleOf(area, today).PeriodKind);
        for (var back = 0; back <= MonthsBack; back++, period = period.Previous())
        {
            if (!kept.ContainsKey(period.Id)) kept[period.Id] = await desk.ReadAsync(area, period, cancellation);
        }

        return new ClerkMonths(info, NameOf(area), new Times(info.Zone, now), [.. kept.Values.OrderByDescending(status => status.Period.Id, StringComparer.Ordinal)], desk.NextDraft(area), today);
    }

    /// <summary>A month as the page shows it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="area">The area.</param>
    /// <param name="period">The month.</param>
    /// <param name="entry">The form that something was wrong with; null for none.</param>
    public async Task<ClerkMonth> MonthAsync(HttpContext http, AreaInfo area, PublicationPeriod period, ActEntry? entry = null)
    {
        var cancellation = http.RequestAborted;
        var status = await desk.ReadAsync(area.Id, period, cancellation);
        var (isOver, next, hasDraft) = (Today(area.Id) > period.To, desk.NextDraft(area.Id), status.Draft is not null);
        var (groups, fault) = isOver && status.Stage is not (PublicationStage.Published or PublicationStage.Withdrawn) ? await CheckAsync(area.Id, period, cancellation) : (null, null);
        return new ClerkMonth
        {
            Area = area, AreaName = NameOf(area.Id), Status = status, Rule = RuleOf(area.Id, period), IsOver = isOver,
            DueAt = next.Period.Id == period.Id ? new DateTimeOffset(next.DueAt, TimeSpan.Zero) : null,
            Draft = hasDraft && await desk.DraftDocumentAsync(area.Id, period, cancellation) is { } draft ? CanonicalJson.Read(draft) : null,
            Redrafted = hasDraft ? await desk.RedraftAsync(area.Id, period, cancellation) : [],
            Amended = status is { Draft: { } info, Last: { } last } ? await desk.DifferencesAsync(area.Id, period, last.Number, info.Version, cancellation) : [],
            Last = status.Last is { } version && await desk.VersionAsync(area.Id, period, version.Number, cancellation) is { } bytes ? CanonicalJson.Read(bytes) : null,
            Candidates = status.Stage == PublicationStage.Published ? await desk.CandidatesAsync(area.Id, period, cancellation) : null,
            Check = groups, CheckFault = fault,
            Offer = new ActOffer(http, status, desk.TakesTypedNames),
            Entry = entry ?? ActEntry.None,
            Done = http.Request.Query["done"].ToString() is { Length: > 0 } done && Texts.ResourceManager.GetString($"Clerk_Done_{done}", System.Globalization.CultureInfo.CurrentUICulture) is { } said ? said : null,
            Times = new Times(area.Zone, clock.GetUtcNow()), Token = forms.GetAndStoreTokens(http),
        };
    }

    /// <summary>What is missing in a month now; or why that cannot be told.</summary>
    public async Task<(IReadOnlyList<FindingGroup>? Groups, string? Fault)> CheckAsync(string area, PublicationPeriod period, CancellationToken cancellation)
    {
        try
        {
            return (FindingGroup.Of(await desk.CheckAsync(area, period, cancellation)), null);
        }
        catch (PublicationException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>What an area is called today.</summary>
    public string NameOf(string area) => registry.Current.Org.NameOf(area, registry.TreeOf(area).Date);

    private DateOnly Today(string area) => registry.CalendarOf(area).LocalDate(clock.GetUtcNow().UtcTicks);
}
