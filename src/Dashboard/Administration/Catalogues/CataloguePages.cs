using System.Globalization;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Administration.Organisation;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using CchcLive.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>The catalogues, one page for each, and how one is changed: filled in, looked at, confirmed.</summary>
internal sealed class CataloguePages(CatalogueRegistry catalogues, CatalogueEffects effects, OrgRegistry organisation, IAntiforgery forms, TimeProvider clock)
{
    private const int ShownHistory = 30;

    private static readonly Dictionary<CatalogueKind, string> Urls = new()
    {
        [CatalogueKind.Causes] = "/admin/causes", [CatalogueKind.GenericPhrases] = "/admin/phrases", [CatalogueKind.SensitiveProcedures] = "/admin/sensitive", [CatalogueKind.Targets] = "/admin/targets",
        [CatalogueKind.Officers] = "/admin/officers", [CatalogueKind.PublicationRules] = "/admin/publication",
        [CatalogueKind.AlertRules] = "/admin/alert-rules", [CatalogueKind.Figures] = "/admin/figures",
    };

    private DateOnly Today => organisation.CalendarOf(null).LocalDate(clock.GetUtcNow().UtcTicks);

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var (kind, url) in Urls)
        {
            var page = pages.MapMethods(url, PageEndpoints.Reading, (string? key, HttpContext http, CataloguePages here) => here.Show(http, kind, key, Entries.Blank(""))).Needs(Permission.ManageCatalogues);
            var change = pages.MapPost(url, (HttpContext http, CataloguePages here) => here.PostAsync(http, kind)).Needs(Permission.ManageCatalogues);
            if (kind != CatalogueKind.Officers) continue;
            page.Names();
            change.Names();
        }
    }

    /// <summary>Where a catalogue is, or an item of it.</summary>
    public static string UrlOf(CatalogueKind kind, string? key = null) => Urls[kind] + (key is null ? "" : $"?key={Uri.EscapeDataString(key)}");

    private async Task<IResult> PostAsync(HttpContext http, CatalogueKind kind)
    {
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var entries = Entries.Of(sent);
        if (!await forms.IsRequestValidAsync(http)) return Show(http, kind, entries.Optional("key"), entries.Faulty("form", Texts.FormExpired));
        if (sent["do"] == "edit") return Show(http, kind, entries.Optional("key"), entries);
        var known = catalogues.Current;
        var (change, read) = CatalogueChangeForm.Read(kind, entries, known);
        if (change is not null && known.DifferencesOf(change).Count == 0) (change, read) = (null, read.Faulty("form", Texts.CatalogueUnchanged));
        if (change is null) return Show(http, kind, entries.Optional("key"), read);
        return sent["do"] == "confirm" ? await ConfirmAsync(http, kind, known, change, read.Demanding("document", "reason"), sent["confirmation"].ToString()) : await PreviewAsync(http, kind, known, change, read);
    }

    private async Task<IResult> ConfirmAsync(HttpContext http, CatalogueKind kind, CatalogueSet known, CatalogueChange change, Entries entries, string confirmation)
    {
        if (entries.HasFaults) return await PreviewAsync(http, kind, known, change, entries, null, StatusCodes.Status400BadRequest);
        try
        {
            var position = long.TryParse(confirmation, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
            return await catalogues.ChangeAsync(change, new CatalogueNote(http.Doer().Actor, entries["reason"], entries["document"]), position, http.Doer(), http.RequestAborted) is null
                ? await PreviewAsync(http, kind, catalogues.Current, change, entries, Texts.ChangeStale, StatusCodes.Status409Conflict)
                : Results.LocalRedirect(UrlOf(kind));
        }
        catch (CatalogueException)
        {
            return await PreviewAsync(http, kind, catalogues.Current, change, entries, Texts.ChangeStale, StatusCodes.Status409Conflict);
        }
        catch (JournalException)
        {
            return await PreviewAsync(http, kind, known, change, entries, Texts.ChangeNotWritten, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> PreviewAsync(HttpContext http, CatalogueKind kind, CatalogueSet known, CatalogueChange change, Entries entries, string? fault = null, int status = StatusCodes.Status200OK)
    {
        var differences = known.DifferencesOf(change);
        return new RazorComponentResult<CataloguePreviewPage>(new
        {
            Kind = kind, Differences = differences.Select(difference => difference with { Before = Seen(difference.Before, http), After = Seen(difference.After, http) }).ToList(),
            Effects = await effects.OfAsync(kind, known, known.With(change), differences), organisation.Current.Org, Today, Form = entries, Confirmation = known.Version.ToString(CultureInfo.InvariantCulture), Fault = fault,
            Token = forms.GetAndStoreTokens(http),
        })
        {
            StatusCode = status,
        };
    }

    private IResult Show(HttpContext http, CatalogueKind kind, string? key, Entries entries)
    {
        var (set, org) = (catalogues.Current, organisation.Current.Org);
        var chosen = key is null ? null : set.Find(kind, key);
        if (key is not null && chosen is null) return PageEndpoints.NotFound(null);
        List<ICatalogueItem> items = [.. set.Items(kind).Select(item => Seen(item, http)!)];
        return new RazorComponentResult<CataloguePage>(new
        {
            View = new CatalogueView(kind, items, Seen(chosen, http), Today)
            {
                Org = org, Units = OrgChoices.UnitsOn(org, Today),
                History = [.. catalogues.History.Where(record => record.Differences.Any(difference => difference.Kind == kind)).Reverse().Take(ShownHistory)], Sent = entries,
                Token = forms.GetAndStoreTokens(http), Times = new Times(organisation.CalendarOf(null).Zone, clock.GetUtcNow()),
            },
        })
        {
            StatusCode = entries.HasFaults ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    /// <summary>An item as who asks may see it: an officer's name only where names may be read (D§7.2).</summary>
    private static ICatalogueItem? Seen(ICatalogueItem? item, HttpContext http) => item is Officer officer && !http.MayName(officer.Unit) ? officer.WithoutName() : item;
}
