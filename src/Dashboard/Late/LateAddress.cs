using System.Globalization;
using CchcLive.Dashboard.Units;
using CchcLive.Domain;
using CchcLive.Domain.Events;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CchcLive.Dashboard.Late;

/// <summary>What a late board's address asks for. Everything that is not said does not matter; the address of every figure is this one with one word more.</summary>
/// <param name="Place">The area or unit whose board it is.</param>
/// <param name="Period">In which dossiers may have ended.</param>
public sealed record LateAddress(string Place, UnitPeriod Period)
{
    /// <summary>How an address names what has no name: dossiers without a field, or whose cause nobody has said.</summary>
    public const string Nameless = "-";

    /// <summary>Only those of this unit of the place; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>Only those of this field, "" for those without; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>Which of them are wanted.</summary>
    public LateFilter Filter { get; init; } = new();

    /// <summary>In which order.</summary>
    public LateOrder Order { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; words that mean nothing do not restrict anything.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">The area or unit.</param>
    /// <param name="today">The date of the page's moment there.</param>
    public static LateAddress Read(HttpRequest request, string place, DateOnly today)
    {
        var query = request.Query;
        return new LateAddress(place, UnitPeriod.Read(request, today))
        {
            Unit = query["unit"].ToString() is { Length: > 0 } unit && unit != place ? unit : null,
            Field = Key(query["field"]),
            Order = Name<LateOrder>(query["sort"]) ?? LateOrder.Latest,
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Filter = new LateFilter
            {
                State = Name<LateState>(query["state"]),
                Explanation = Name<ExplanationState>(query["explanation"]),
                Notice = Name<NoticeBucket>(query["notice"]),
                Review = Name<ReviewState>(query["verdict"]),
                Cause = Key(query["cause"]),
                DaysAtLeast = int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
                Search = DossierCode.Normalise(query["q"].ToString()),
                IsIncomplete = query["missing"] == "any",
            },
        };
    }

    /// <summary>Where the board of a place is.</summary>
    public static string UrlOf(string place) => $"/late/{Uri.EscapeDataString(place)}";

    /// <summary>Where a figure of a live board that the late board has too is listed; null for any other figure.</summary>
    /// <param name="place">The area or unit.</param>
    /// <param name="column">The column's id.</param>
    public static string? UrlOf(string place, string column) => column switch
    {
        "month.lateUnexplained" => UrlOf(place) + "?explanation=missing",
        "month.lateNoApology" => UrlOf(place) + "?notice=none",
        "month.lateApologyAfterDue" => UrlOf(place) + "?notice=afterDue",
        _ => null,
    };

    /// <summary>This board with other words.</summary>
    public string Url(Func<LateAddress, LateAddress>? change = null, string part = "")
    {
        var wanted = change is null ? this : change(this with { Page = 1 });
        return UrlOf(Place) + part + wanted.Query();
    }

    /// <summary>This board with another filter.</summary>
    public string UrlWith(Func<LateFilter, LateFilter> change) => Url(address => address with { Filter = change(address.Filter) });

    /// <summary>How many things it is restricted by.</summary>
    public int Restrictions => Words().Count(word => word.Name is not ("period" or "from" or "to" or "sort" or "page"));

    /// <summary>What an address says, names and values; for forms too.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        if (Period.Name == "other")
        {
            yield return ("from", Iso(Period.From));
            yield return ("to", Iso(Period.To));
        }
        else if (Period.Name != "month") yield return ("period", Period.Name);
        if (Unit is not null) yield return ("unit", Unit);
        if (Field is not null) yield return ("field", Field.Length == 0 ? Nameless : Field);
        if (Filter.State is { } state) yield return ("state", Casing.Camel(state));
        if (Filter.Explanation is { } explanation) yield return ("explanation", Casing.Camel(explanation));
        if (Filter.Notice is { } notice) yield return ("notice", Casing.Camel(notice));
        if (Filter.Review is { } review) yield return ("verdict", Casing.Camel(review));
        if (Filter.Cause is { } cause) yield return ("cause", cause.Length == 0 ? Nameless : cause);
        if (Filter.DaysAtLeast > 0) yield return ("days", Filter.DaysAtLeast.ToString(CultureInfo.InvariantCulture));
        if (Filter.Search.Length > 0) yield return ("q", Filter.Search);
        if (Filter.IsIncomplete) yield return ("missing", "any");
        if (Order != LateOrder.Latest) yield return ("sort", Casing.Camel(Order));
        if (Page > 1) yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    private QueryString Query() => new QueryBuilder(Words().Select(word => KeyValuePair.Create(word.Name, word.Value))).ToQueryString();

    private static string? Key(string? text) => string.IsNullOrEmpty(text) ? null : text == Nameless ? "" : text;

    private static T? Name<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Casing.Camel(value!.Value) == text);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
