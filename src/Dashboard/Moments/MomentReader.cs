using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CchcLive.Dashboard.Moments;

/// <summary>Reads from a page's address which moment it shall tell of. A page that does not ask here refuses such an address (<see cref="MomentFilter"/>).</summary>
internal static class MomentReader
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>
    /// Reads <c>?asOf=</c> and <c>?knownAt=</c>: <c>2025-03-12T08:00</c> in the page's zone, the same with an offset, or a day, which means its end (<see cref="PastInstant"/>).
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="zone">The zone of what the page shows.</param>
    /// <param name="now">The program's time.</param>
    /// <param name="moment">The moment; live if the address names none, or empty ones.</param>
    /// <param name="fault">The page to answer with if it cannot be read: it says what to write.</param>
    public static bool TryRead(HttpContext http, TimeZoneInfo zone, DateTimeOffset now, out PageMoment moment, [NotNullWhen(false)] out IResult? fault)
    {
        http.Items[typeof(PageMoment)] = true;
        moment = PageMoment.Live;
        fault = null;
        if (!TryRead(http.Request.Query[PageMoment.AsOfName], zone, now, out var asOf, out var wrong)
            || !TryRead(http.Request.Query[PageMoment.KnownAtName], zone, now, out var knownAt, out wrong))
        {
            fault = new RazorComponentResult<MomentFaultPage>(new { Wrong = wrong, Now = TimeZoneInfo.ConvertTime(now, zone) }) { StatusCode = StatusCodes.Status400BadRequest };
            return false;
        }

        moment = new PageMoment(asOf, knownAt);
        return true;
    }

    /// <summary>True if the address names a moment.</summary>
    internal static bool IsNamed(HttpRequest request) => !string.IsNullOrEmpty(request.Query[PageMoment.AsOfName]) || !string.IsNullOrEmpty(request.Query[PageMoment.KnownAtName]);

    /// <summary>True if the page that answers has asked for its moment.</summary>
    internal static bool WasRead(HttpContext http) => http.Items.ContainsKey(typeof(PageMoment));

    private static bool TryRead(string? text, TimeZoneInfo zone, DateTimeOffset now, out DateTimeOffset? instant, out string wrong)
    {
        (instant, wrong) = (null, "");
        if (string.IsNullOrEmpty(text)) return true;
        if (!TryParse(text, zone, out var moment)) wrong = Words.Fill(Texts.MomentUnreadable, text);
        else if (!PastInstant.TryOf(moment, zone, now, out var past)) wrong = Words.Fill(Texts.MomentFuture, text);
        else instant = TimeZoneInfo.ConvertTime(past, zone);
        return wrong.Length == 0;
    }

    /// <summary>A <c>+</c> in an address means a blank: an offset that was not escaped is read all the same.</summary>
    private static bool TryParse(string text, TimeZoneInfo zone, out Moment moment)
    {
        if (Moment.TryParse(text, out moment) || (text.Length > 6 && text[^6] == ' ' && Moment.TryParse($"{text[..^6]}+{text[^5..]}", out moment))) return true;
        if (!DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        moment = Moment.At(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        return moment.IsReckonable;
    }
}
