using CchcLive.Dashboard.Units;
using CchcLive.Domain.Integrity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CchcLive.Dashboard.Integrity;

/// <summary>What the address of a list of suspicious changes asks for.</summary>
/// <param name="Place">The area or unit.</param>
/// <param name="Period">When they were told.</param>
/// <param name="Rule">Only of this rule; null for all.</param>
/// <param name="Unit">Only of this unit; null for all.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record IntegrityAddress(string Place, UnitPeriod Period, IntegrityRule? Rule, string? Unit, int Page)
{
    /// <summary>Reads an address; words that mean nothing do not restrict anything.</summary>
    public static IntegrityAddress Read(HttpRequest request, string place, DateOnly today) => new(
        place, UnitPeriod.Read(request, today), IntegrityRules.Find(request.Query["rule"]), request.Query["unit"].ToString() is { Length: > 0 } unit && unit != place ? unit : null,
        int.TryParse(request.Query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);

    /// <summary>Where the list of a place is.</summary>
    public static string UrlOf(string place) => $"/integrity/{Uri.EscapeDataString(place)}";

    /// <summary>This list with other words; on its first page unless that is what changes.</summary>
    public string Url(Func<IntegrityAddress, IntegrityAddress>? change = null, string part = "") => UrlOf(Place) + part + (change is null ? this : change(this with { Page = 1 })).Query();

    /// <summary>What a form sends along: the period, and the rule.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        if (Period.Name == "other")
        {
            yield return ("from", Iso(Period.From));
            yield return ("to", Iso(Period.To));
        }
        else if (Period.Name != "month") yield return ("period", Period.Name);
        if (Rule is { } rule) yield return ("rule", IntegrityRules.Id(rule));
    }

    private string Query()
    {
        var words = Words().ToList();
        if (Unit is not null) words.Add(("unit", Unit));
        if (Page > 1) words.Add(("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new QueryBuilder(words.Select(word => KeyValuePair.Create(word.Item1, word.Item2))).ToQueryString().ToString();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
