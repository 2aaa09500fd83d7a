using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Alerts;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using CchcLive.Ingest.Http.Alerts;
using CchcLive.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Alerts;

/// <summary>The alerts of an area or a unit, and what people do about them. What was sent is answered by going back to the page it came from.</summary>
internal sealed class AlertPages(AlertLookUp reading, AlertDesk desk, OrgRegistry registry, IAntiforgery forms, TimeProvider clock)
{
    private const int LongestReason = 500;
    private const int LongestHours = 31 * 24;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/alerts/{place}", PageEndpoints.Reading, (string place, HttpContext http, AlertPages here) => here.ShowAsync(http, PathValue.Of(place))).Needs(Permission.ReadBoards, "place").Names("place");
        pages.MapPost("/alerts/{place}/acknowledge", (string place, HttpContext http, AlertPages here) => here.ActAsync(http, PathValue.Of(place), here.AcknowledgeAsync)).Needs(Permission.HandleAlerts, "place").Names("place");
        pages.MapPost("/alerts/{place}/silence", (string place, HttpContext http, AlertPages here) => here.ActAsync(http, PathValue.Of(place), here.SilenceAsync)).Needs(Permission.HandleAlerts, "place").Names("place");
        pages.MapPost("/alerts/{area}/try", (string area, HttpContext http, AlertPages here) => here.ActAsync(http, PathValue.Of(area), here.TryAsync)).Needs(Permission.ManageAlerts).Names();
    }

    private async Task<IResult> ShowAsync(HttpContext http, string place, string? fault = null, string? tried = null, int status = StatusCodes.Status200OK)
    {
        if (await reading.ReadAsync(place, http.RequestAborted) is not { } page) return PageEndpoints.NotFound(place);
        var (calendar, now, date) = (registry.CalendarOf(place), clock.GetUtcNow(), registry.TreeOf(page.Area).Date);
        return new RazorComponentResult<AlertsPage>(new
        {
            View = new AlertsView
            {
                Page = page, Name = id => registry.Current.Org.NameOf(id, date), MayHandle = id => http.Can(Permission.HandleAlerts, id), MayList = id => http.Can(Permission.ReadDossier, id),
                MayName = id => http.MayName(id), Doors = http.CanSomewhere(Permission.ManageAlerts) ? desk.Doors(page.Area) : [], Rule = registry.Current.Live,
                Token = http.CanSomewhere(Permission.HandleAlerts) || http.CanSomewhere(Permission.ManageAlerts) ? forms.GetAndStoreTokens(http) : null,
                Times = new Times(calendar.Zone, now), Now = now, Today = calendar.LocalDate(now.UtcTicks), TreeDate = date, Fault = fault, Tried = tried,
            },
        })
        {
            StatusCode = status,
        };
    }

    private async Task<IResult> ActAsync(HttpContext http, string place, Func<HttpContext, string, string, IFormCollection, Task<IResult>> act)
    {
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (reading.AreaOf(place) is not { } area) return PageEndpoints.NotFound(place);
        if (!await forms.IsRequestValidAsync(http)) return await ShowAsync(http, place, Texts.FormExpired, status: StatusCodes.Status400BadRequest);
        try
        {
            return await act(http, area, place, sent);
        }
        catch (JournalException)
        {
            return await ShowAsync(http, place, Texts.AlertNotWritten, status: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> AcknowledgeAsync(HttpContext http, string area, string place, IFormCollection sent)
    {
        if (Reason(sent) is not { } reason) return await ShowAsync(http, place, Texts.AlertReasonMissing, status: StatusCodes.Status400BadRequest);
        return await AnswerAsync(http, place, sent, await desk.AcknowledgeAsync(area, new AlertKey(sent["rule"].ToString(), place), reason, http.Doer(), http.RequestAborted));
    }

    /// <summary>For some hours from now; 0 lifts the silence.</summary>
    private async Task<IResult> SilenceAsync(HttpContext http, string area, string place, IFormCollection sent)
    {
        if (Reason(sent) is not { } reason || !int.TryParse(sent["hours"], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > LongestHours)
            return await ShowAsync(http, place, Texts.AlertReasonMissing, status: StatusCodes.Status400BadRequest);
        var rule = sent["rule"].ToString() is { Length: > 0 } named ? named : null;
        return await AnswerAsync(http, place, sent, await desk.SilenceAsync(area, rule, place == area ? null : place, clock.GetUtcNow().AddHours(hours), reason, http.Doer(), http.RequestAborted));
    }

    private async Task<IResult> TryAsync(HttpContext http, string area, string place, IFormCollection sent)
    {
        var channel = sent["channel"].ToString();
        var (isKnown, fault) = await desk.TryAsync(area, registry.Current.Org.NameOf(area, registry.TreeOf(area).Date), channel, http.Doer(), http.RequestAborted);
        return isKnown ? await ShowAsync(http, place, tried: fault is null ? Words.Fill(Texts.AlertTryTaken, channel) : Words.Fill(Texts.AlertTryRefused, channel, fault)) : PageEndpoints.NotFound(null);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, string place, IFormCollection sent, AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.Done => Results.LocalRedirect(AlertAddress.Of(sent["back"].ToString() is { } back && registry.Current.Org.Find(back) is not null ? back : place)),
        AlertOutcome.NotOpen => await ShowAsync(http, place, Texts.AlertNotOpen, status: StatusCodes.Status409Conflict),
        _ => await ShowAsync(http, place, Texts.AlertNotWritten, status: StatusCodes.Status503ServiceUnavailable),
    };

    private static string? Reason(IFormCollection sent) => sent["reason"].ToString().Trim() is { Length: > 0 and <= LongestReason } reason ? reason : null;
}
