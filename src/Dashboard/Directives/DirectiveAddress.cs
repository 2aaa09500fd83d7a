using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Catalogues;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Directives;

/// <summary>Over which days a page of targets is asked to measure them: <c>period=year</c>, or <c>from</c> and <c>to</c>; nothing: each as its document says.</summary>
/// <param name="Place">The area or unit.</param>
/// <param name="Period">The present period of a kind; null for another choice.</param>
/// <param name="Days">Days that the reader chose; null for another choice.</param>
public sealed record DirectiveAddress(string Place, TargetPeriod? Period, (DateOnly From, DateOnly To)? Days)
{
    /// <summary>Where the page of an area or unit is.</summary>
    public static string UrlOf(string place) => $"/directives/{Uri.EscapeDataString(place)}";

    /// <summary>Reads an address; words that mean nothing choose nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">The area or unit.</param>
    /// <param name="today">The date of the page's moment there.</param>
    public static DirectiveAddress Read(HttpRequest request, string place, DateOnly today)
    {
        if (TryDate(request.Query["from"], out var from) && TryDate(request.Query["to"], out var to) && from <= to && from <= today) return new DirectiveAddress(place, null, (from, to));
        return new DirectiveAddress(place, Enum.GetValues<TargetPeriod>().Cast<TargetPeriod?>().FirstOrDefault(kind => Casing.Camel(kind!.Value) == request.Query["period"].ToString()), null);
    }

    /// <summary>The choices that have a name: what they are called, where they lead, whether the page is it.</summary>
    public IEnumerable<(string Name, string Url, bool IsChosen)> Choices =>
        Enum.GetValues<TargetPeriod>().Select(kind => (Words.Of($"Directive_period_{Casing.Camel(kind)}"), $"{UrlOf(Place)}?period={Casing.Camel(kind)}", Period == kind))
            .Prepend((Texts.Directive_period_own, UrlOf(Place), Period is null && Days is null));

    private static bool TryDate(string? text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
