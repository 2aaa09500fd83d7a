using System.Globalization;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;
using CchcLive.Grains.Organisation;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>The organisation of a day, and how it is changed: filled in, looked at, confirmed.</summary>
internal sealed class OrgPages(OrgChanges changes, OrgRegistry registry, OrgMentions mentions, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Where the tree is.</summary>
    public const string Url = "/admin/org";

    private const int ShownHistory = 30;

    private DateOnly Today => registry.CalendarOf(null).LocalDate(clock.GetUtcNow().UtcTicks);

    private OrgChart Org => registry.Current.Org;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, (string? on, HttpContext http, OrgPages here) => here.TreeAsync(http, on, Entries.Blank(OrgActForm.Add))).Needs(Permission.ManageOrg);
        pages.MapPost(Url, (HttpContext http, OrgPages here) => here.PostAsync(http, null)).Needs(Permission.ManageOrg);
        pages.MapMethods(Url + "/{unit}", PageEndpoints.Reading, (string unit, string? on, HttpContext http, OrgPages here) => here.UnitAsync(http, unit, on, Entries.Blank(""))).Needs(Permission.ManageOrg);
        pages.MapPost(Url + "/{unit}", (string unit, HttpContext http, OrgPages here) => here.PostAsync(http, unit)).Needs(Permission.ManageOrg);
    }

    /// <summary>Where a unit is, by the tree of a day or of today.</summary>
    public static string UrlOf(string unit, DateOnly? on = null) => $"{Url}/{Uri.EscapeDataString(unit)}{Query(on)}";

    /// <summary>Where the tree of a day is.</summary>
    public static string UrlAt(DateOnly on) => Url + Query(on);

    private static string Query(DateOnly? on) => on is { } day ? string.Create(CultureInfo.InvariantCulture, $"?on={day:yyyy-MM-dd}") : "";

    private async Task<IResult> PostAsync(HttpContext http, string? unit)
    {
        if (unit is not null && Org.Find(unit) is null) return PageEndpoints.NotFound(null);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var entries = Entries.Of(sent);
        if (!await forms.IsRequestValidAsync(http)) return await FormAsync(http, unit, entries.Faulty("form", Texts.FormExpired));
        if (sent["do"] == "edit") return await FormAsync(http, unit, entries);
        if (sent["do"] == "more") return await FormAsync(http, unit, entries.With("rows", (OrgActForm.Successors(entries) + OrgActForm.FewSuccessors).ToString(CultureInfo.InvariantCulture)));
        var (act, read) = OrgActForm.Read(unit, entries, Org);
        try
        {
            if (act is null) return await FormAsync(http, unit, read);
            return sent["do"] == "confirm" ? await ConfirmAsync(http, act, read.Demanding("document", "reason"), sent["confirmation"].ToString()) : await PreviewAsync(http, act, read, null, StatusCodes.Status200OK);
        }
        catch (FormatException e)
        {
            return await FormAsync(http, unit, read.Faulty("form", Words.Fill(Texts.OrgContradiction, e.Message)));
        }
    }

    private async Task<IResult> ConfirmAsync(HttpContext http, OrgAct act, Entries entries, string confirmation)
    {
        if (entries.HasFaults) return await PreviewAsync(http, act, entries, null, StatusCodes.Status400BadRequest);
        try
        {
            return await changes.ConfirmAsync(act, entries["document"], entries["reason"], confirmation, http.Doer(), http.RequestAborted)
                ? Results.LocalRedirect(UrlOf(act.UnitId, act is EndUnit ? act.LastBefore : act.From > Today ? act.From : null))
                : await PreviewAsync(http, act, entries, Texts.ChangeStale, StatusCodes.Status409Conflict);
        }
        catch (JournalException)
        {
            return await PreviewAsync(http, act, entries, Texts.ChangeNotWritten, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> PreviewAsync(HttpContext http, OrgAct act, Entries entries, string? fault, int status) => new RazorComponentResult<OrgPreviewPage>(new
    {
        Act = act, Forecast = await changes.ForetellAsync(act), Org = Org.With(act.Over(Org, "").Units), Mentions = await mentions.OfAsync(act.UnitId, act.From), Form = entries,
        Action = act is AddUnit ? Url : UrlOf(act.UnitId), Fault = fault, Token = forms.GetAndStoreTokens(http),
    })
    {
        StatusCode = status,
    };

    private Task<IResult> FormAsync(HttpContext http, string? unit, Entries entries) => unit is null ? TreeAsync(http, null, entries) : UnitAsync(http, unit, null, entries);

    private async Task<IResult> TreeAsync(HttpContext http, string? on, Entries entries)
    {
        var day = DayOf(on);
        var history = await registry.HistoryAsync(ShownHistory, http.RequestAborted);
        return new RazorComponentResult<OrgTreePage>(new
        {
            View = new OrgTreeView(
                day, Today, OrgNode.Tree(Org, day), OrgNode.Absent(Org, day), history, Choices(day), entries, forms.GetAndStoreTokens(http), Times),
        })
        {
            StatusCode = entries.HasFaults ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private async Task<IResult> UnitAsync(HttpContext http, string id, string? on, Entries entries)
    {
        if (Org.Find(id) is not { } unit) return PageEndpoints.NotFound(null);
        var day = on is null ? registry.TreeOf(id).Date : DayOf(on);
        var history = await registry.HistoryAsync(int.MaxValue, http.RequestAborted);
        return new RazorComponentResult<OrgUnitPage>(new
        {
            View = new OrgUnitView(unit, Org, day, Today)
            {
                History = [.. history.Where(line => line.Entry.Decision?.Unit == id).Take(ShownHistory)], Mentions = await mentions.OfAsync(id, day), Choices = Choices(day), Calendar = CalendarOf(unit, day),
                Sent = entries, Token = forms.GetAndStoreTokens(http), Times = Times,
            },
        })
        {
            StatusCode = entries.HasFaults ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private Times Times => new(registry.CalendarOf(null).Zone, clock.GetUtcNow());

    private DateOnly DayOf(string? on) => DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Today;

    private string CalendarOf(OrgUnit unit, DateOnly on)
    {
        var calendar = registry.CalendarOf(unit.Id);
        var own = unit.CalendarId is not null ? null : Org.AncestorsOf(unit.Id, on).FirstOrDefault(area => Org.Find(area)!.CalendarId is not null);
        return own is null ? calendar.Name : Words.Fill(Texts.OrgCalendarOf, calendar.Name, Org.NameOf(own, on));
    }

    private OrgChoices Choices(DateOnly day) => new(
        OrgChoices.UnitsOn(Org, day),
        [.. OrgKinds.All.Union(Org.Units.Select(unit => unit.Kind).Order(StringComparer.Ordinal), StringComparer.Ordinal)],
        [.. registry.Calendars.Select(version => version.Calendar.Id).Distinct(StringComparer.Ordinal).Select(id => new Choice(id, registry.CalendarNamed(id)!.Name))]);
}
