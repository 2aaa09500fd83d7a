using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Keys;
using CchcLive.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Keys;

/// <summary>Where the keys of sources are made and revoked.</summary>
internal sealed class KeyPages(KeyDesk keys, IAntiforgery forms)
{
    /// <summary>Where it is.</summary>
    public const string Address = "/admin/keys";

    /// <summary>Maps the page and its forms.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Address, PageEndpoints.Reading, (HttpContext http, KeyPages here) => here.PageAsync(http, new KeyForm())).Needs(Permission.ManageKeys);
        pages.MapPost(Address, (HttpContext http, KeyPages here) => here.AddAsync(http)).Needs(Permission.ManageKeys);
        pages.MapPost(Address + "/{id}/revoke", (string id, HttpContext http, KeyPages here) => here.RevokeAsync(id, http)).Needs(Permission.ManageKeys);
    }

    /// <summary>The answer to the form is the page itself: the secret stands on it, and going back to the page's address shows it no more.</summary>
    private async Task<IResult> AddAsync(HttpContext http)
    {
        var form = KeyForm.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        if (!await forms.IsRequestValidAsync(http)) return await PageAsync(http, form, Texts.FormExpired);
        if (form.Fault() is { } unread) return await PageAsync(http, form, unread);
        var draft = form.Draft();
        if (keys.Check(draft) is { } fault) return await PageAsync(http, form, fault.Message);
        try
        {
            return await PageAsync(http, new KeyForm(), issued: await keys.AddAsync(draft, http));
        }
        catch (JournalException)
        {
            return await PageAsync(http, form, Texts.KeyNotWritten);
        }
    }

    private async Task<IResult> RevokeAsync(string id, HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return await PageAsync(http, new KeyForm(), Texts.FormExpired);
        try
        {
            return await keys.RevokeAsync(id, http) ? Results.Redirect(Address) : PageEndpoints.NotFound(null);
        }
        catch (JournalException)
        {
            return await PageAsync(http, new KeyForm(), Texts.KeyNotWritten);
        }
    }

    private async Task<RazorComponentResult> PageAsync(HttpContext http, KeyForm form, string? message = null, IssuedKeyAnswer? issued = null) =>
        new RazorComponentResult<KeysPage>(new { Keys = await keys.ListAsync(), Form = form, Message = message, Issued = issued, Token = forms.GetAndStoreTokens(http) });
}

/// <summary>The form for a new key, as somebody filled it in.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">The source.</param>
/// <param name="Units">Ids, separated by spaces or commas.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record KeyForm(string Name = "", string Source = "", string Units = "", string From = "", string Until = "")
{
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t'];

    internal static KeyForm Of(IFormCollection form)
    {
        return new KeyForm(Text("name"), Text("source"), Text("units"), Text("from"), Text("until"));
        string Text(string field) => ((string?)form[field] ?? "").Trim();
    }

    /// <summary>What cannot be read, in words; null if all can.</summary>
    internal string? Fault() => IsDay(From) && IsDay(Until) ? null : Texts.KeyBadDay;

    internal KeyDraft Draft() => new(Name, Source, Units.Split(Separators, StringSplitOptions.RemoveEmptyEntries), Day(From), Day(Until));

    private static bool IsDay(string text) => text.Length == 0 || Day(text) is not null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
