using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Calendars;
using CchcLive.Grains.Access;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>The working calendars, and how one is changed: filled in, looked at, confirmed.</summary>
internal sealed class CalendarPages(CalendarChanges changes, OrgRegistry registry, AuditLog audit, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Where the list is.</summary>
    public const string Url = "/admin/calendars";

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, IResult (HttpContext http, CalendarPages here) => here.List(http, Entries.Blank(CalendarForm.File))).Needs(Permission.ManageCalendars);
        pages.MapPost(Url, (HttpContext http, CalendarPages here) => here.PostAsync(http, null, null)).Needs(Permission.ManageCalendars);
        pages.MapMethods(Url + "/{id}", PageEndpoints.Reading, (string id, int? year, int? version, HttpContext http, CalendarPages here) => here.One(http, id, year, version, Entries.Blank(""))).Needs(Permission.ManageCalendars);
        pages.MapPost(Url + "/{id}", (string id, int? year, HttpContext http, CalendarPages here) => here.PostAsync(http, id, year)).Needs(Permission.ManageCalendars);
    }

    /// <summary>Where a calendar is.</summary>
    public static string UrlOf(string id, int? year = null, int? version = null) => $"{Url}/{Uri.EscapeDataString(id)}"
        + (year is { } shown ? $"?year={CalendarWords.Number(shown)}" : "") + (version is { } old ? $"{(year is null ? '?' : '&')}version={CalendarWords.Number(old)}" : "");

    private async Task<IResult> PostAsync(HttpContext http, string? id, int? year)
    {
        var current = id is null ? null : registry.Calendars.LastOrDefault(version => version.Calendar.Id == id);
        if (id is not null && current is null) return PageEndpoints.NotFound(null);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var entries = await CalendarForm.WithFileAsync(Entries.Of(sent), sent.Files, http.RequestAborted);
        if (!await forms.IsRequestValidAsync(http)) return Form(http, id, year, entries.Faulty("form", Texts.FormExpired));
        if (sent["do"] == "edit") return Form(http, id, year, entries);
        var (next, read) = CalendarForm.Read(entries, current?.Entry.Calendar);
        if (next is null) return Form(http, id, year, read);
        try
        {
            return sent["do"] == "confirm" ? await ConfirmAsync(http, next, read.Demanding("reason"), sent["confirmation"].ToString()) : await PreviewAsync(http, next, read, null, StatusCodes.Status200OK);
        }
        catch (FormatException e)
        {
            return Form(http, id, year, read.Faulty("file", Words.Fill(Texts.CalendarFileFaulty, e.Message)));
        }
    }

    private async Task<IResult> ConfirmAsync(HttpContext http, CalendarDefinition next, Entries entries, string confirmation)
    {
        if (entries.HasFaults) return await PreviewAsync(http, next, entries, null, StatusCodes.Status400BadRequest);
        try
        {
            var note = new CalendarNote(entries["document"], http.Doer().Actor, entries["reason"]);
            if (await changes.ConfirmAsync(next, note, confirmation, http.RequestAborted) is not { } change) return await PreviewAsync(http, next, entries, Texts.ChangeStale, StatusCodes.Status409Conflict);
            await audit.WriteAsync(CalendarAudit.Of(change, note, http.Doer()), http.RequestAborted);
            return Results.LocalRedirect(UrlOf(next.Id, entries.Day("date")?.Year));
        }
        catch (JournalException)
        {
            return await PreviewAsync(http, next, entries, Texts.ChangeNotWritten, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> PreviewAsync(HttpContext http, CalendarDefinition next, Entries entries, string? fault, int status)
    {
        var change = await changes.ForetellAsync(next);
        return new RazorComponentResult<CalendarPreviewPage>(new
        {
            Change = change, registry.Current.Org, Form = entries, Action = entries.Form == CalendarForm.File ? Url : UrlOf(next.Id, entries.Day("date")?.Year), Fault = fault, Token = forms.GetAndStoreTokens(http),
            Times = new Times(change.Calendar.Zone, clock.GetUtcNow()),
        })
        {
            StatusCode = status,
        };
    }

    private IResult Form(HttpContext http, string? id, int? year, Entries entries) => id is null ? List(http, entries) : One(http, id, year, null, entries);

    private RazorComponentResult<CalendarsPage> List(HttpContext http, Entries entries) => new(new
    {
        View = new CalendarsView(
            [.. registry.Calendars.Select(version => version.Calendar.Id).Distinct(StringComparer.Ordinal).Select(id => registry.CalendarNamed(id)!).Select(calendar => (calendar, UnitsOf(calendar).Count()))],
            entries, forms.GetAndStoreTokens(http)),
    })
    {
        StatusCode = entries.HasFaults ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };

    private IResult One(HttpContext http, string id, int? year, int? version, Entries entries)
    {
        CalendarVersion[] versions = [.. registry.Calendars.Where(known => known.Calendar.Id == id).Reverse()];
        if (Array.Find(versions, known => version is null || known.Calendar.Version == version) is not { } shown) return PageEndpoints.NotFound(null);
        var today = shown.Calendar.LocalDate(clock.GetUtcNow().UtcTicks);
        return new RazorComponentResult<CalendarPage>(new
        {
            View = new CalendarView(shown, versions, year ?? today.Year, [.. UnitsOf(versions[0].Calendar).Select(unit => registry.Current.Org.NameOf(unit, today))])
            {
                Sent = entries, Token = forms.GetAndStoreTokens(http), Times = new Times(shown.Calendar.Zone, clock.GetUtcNow()),
            },
        })
        {
            StatusCode = entries.HasFaults ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private IEnumerable<string> UnitsOf(WorkingCalendar calendar) => registry.Current.Org.Units.Select(unit => unit.Id).Where(unit => ReferenceEquals(registry.CalendarOf(unit), calendar));
}
