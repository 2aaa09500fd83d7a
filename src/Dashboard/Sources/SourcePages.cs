using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.Connecting;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Intake;
using CchcLive.Journal;
using CchcLive.Journal.Quarantine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Sources;

/// <summary>The operator's pages: is each feed alive, and what of it waits to be corrected?</summary>
internal sealed class SourcePages(
    SourceQueries sources, TotalsQueries totals, IJournalStore store, QuarantineResend resend, OrgRegistry registry, ConnectorStates connectors, IAntiforgery forms, TimeProvider clock)
{
    private const int PageSize = 100;

    private Times Times => new(registry.CalendarOf(null).Zone, clock.GetUtcNow());

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/sources", PageEndpoints.Reading, (SourcePages here) => here.ListAsync()).Needs(Permission.ReadSources);
        pages.MapMethods("/sources/{id}", PageEndpoints.Reading, (string id, long? after, string? day, int? row, SourcePages here) => here.SourceAsync(PathValue.Of(id), after ?? 0, day, row ?? 0)).Needs(Permission.ReadSources);
        pages.MapMethods("/quarantine/{number:long}", PageEndpoints.Reading, (long number, HttpContext http, SourcePages here) => here.InputAsync(number, http)).Needs(Permission.CorrectQuarantine);
        pages.MapPost("/quarantine/{number:long}", (long number, HttpContext http, SourcePages here) => here.ResendAsync(number, http)).Needs(Permission.CorrectQuarantine);
    }

    private async Task<IResult> ListAsync()
    {
        var (times, now) = (Times, clock.GetUtcNow().UtcTicks);
        var declared = await totals.NewestAsync();
        var views = (await sources.ListAsync()).Select(facts => new SourceView(facts, times, now) { Totals = declared.GetValueOrDefault(facts.Source) }).ToList();
        return new RazorComponentResult<SourcesPage>(new { Sources = views, Connectors = connectors.All.Select(state => new ConnectorView(state, times)).ToList(), At = times.Second(now) });
    }

    private async Task<IResult> SourceAsync(string source, long after, string? day, int row)
    {
        if ((await sources.ListAsync()).FirstOrDefault(facts => facts.Source == source) is not { } found) return PageEndpoints.NotFound(null);
        var times = Times;
        var units = found.Status is { } status ? await sources.UnitsAsync(status) : [];
        var inputs = await store.Quarantine.ListAsync(new QuarantineFilter(QuarantineState.Open, source), after, PageSize + 1);
        var compared = await totals.DayAsync(source, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : null);
        return new RazorComponentResult<SourcePage>(new
        {
            Source = new SourceView(found, times, clock.GetUtcNow().UtcTicks),
            Units = units.Select(unit => new SourceUnitView(unit, NameOf(unit.Unit), times)).ToList(),
            Failure = connectors.FailingFor(source)?.Status.Reason,
            Inputs = inputs.Take(PageSize).ToList(),
            HasMore = inputs.Count > PageSize,
            Totals = compared is null ? null : new TotalsDayView(compared, Math.Max(0, row), Undeclared(compared, found.Status?.Covered ?? []), NameOf, times),
            Times = times,
        });
    }

    /// <summary>The units, of those that a source speaks for, that no row of a day stands for; a row may stand for a whole area.</summary>
    private IEnumerable<string> Undeclared(ComparedDay day, IEnumerable<string> covered)
    {
        var reference = registry.Current;
        return covered.Except(day.Rows.SelectMany(row => reference.LeavesOf(row.Declared.Row.Unit, reference.TreeDate(row.Declared.Row.Unit, day.Date))), StringComparer.Ordinal);
    }

    private async Task<IResult> InputAsync(long number, HttpContext http) =>
        await store.Quarantine.GetAsync(number) is { } input ? Page(input, ReadableJson.Of(input.Raw), null, http) : PageEndpoints.NotFound(null);

    private async Task<IResult> ResendAsync(long number, HttpContext http)
    {
        var isOurs = await forms.IsRequestValidAsync(http);
        var corrected = ((string?)(await http.Request.ReadFormAsync(http.RequestAborted))["corrected"] ?? "").ReplaceLineEndings("\n");
        if (await store.Quarantine.GetAsync(number) is not { } input) return PageEndpoints.NotFound(null);
        var isUnchanged = corrected == ReadableJson.Of(input.Raw).ReplaceLineEndings("\n");
        var message = isOurs ? MessageOf(await resend.SendAsync(number, isUnchanged ? "" : corrected)) : Texts.FormExpired;
        var page = Page((await store.Quarantine.GetAsync(number))!, corrected, message, http);
        page.StatusCode = isOurs ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page;
    }

    private static string MessageOf(ResendOutcome outcome) => outcome switch
    {
        { BadJson: { } why } => Words.Fill(Texts.QuarantineBadJson, why),
        { Answer: { Quarantined: 0 } answer } => answer.Duplicates > 0 ? Texts.QuarantineWasKnown : Texts.QuarantineSent,
        { Answer: { } answer } => Words.Fill(Texts.QuarantineAgain, answer.Entries[0].Message),
        _ => Texts.QuarantineWasDone,
    };

    private RazorComponentResult<QuarantinePage> Page(QuarantinedInput input, string text, string? message, HttpContext http) =>
        new(new { Input = input, Text = text, Message = message, Token = forms.GetAndStoreTokens(http), Times });

    private string? NameOf(string unit) => registry.Current.Org.Find(unit)?.NameOn(registry.TreeOf(unit).Date).Text;
}
