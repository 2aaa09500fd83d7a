using System.Globalization;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>
/// Which figure a list is the list of, as its address says: <c>col</c>, a column of a live board; or <c>measure</c> with <c>from</c>, <c>to</c>,
/// <c>by</c> and <c>key</c> (one row of a split), <c>role</c> and <c>rule</c>, a figure of any period.
/// </summary>
/// <param name="Title">What the figure counts, in words.</param>
/// <param name="Period">The period, in words.</param>
/// <param name="Measures">What the dossiers count in.</param>
/// <param name="Query">The area or unit, the period, the rule, the role, and the row of the split.</param>
internal sealed record ListQuestion(string Title, string Period, Measure[] Measures, BoardQuery Query)
{
    /// <summary>Where the list behind a figure of any period is.</summary>
    /// <param name="unit">The unit or area.</param>
    /// <param name="measure">What is counted; see <see cref="FigureName"/>.</param>
    /// <param name="from">The first day; null for all that is known.</param>
    /// <param name="to">The last day; null for up to now.</param>
    /// <param name="only">One row of a split; null for all.</param>
    public static string Url(string unit, string measure, DateOnly? from, DateOnly? to, DossierFilter? only = null)
    {
        var query = new QueryBuilder { { "measure", measure } };
        if (from is { } first) query.Add("from", Iso(first));
        if (to is { } last) query.Add("to", Iso(last));
        if (only is not null)
        {
            query.Add("by", Casing.Camel(only.By));
            query.Add("key", only.Key);
        }

        return $"/units/{Uri.EscapeDataString(unit)}/dossiers{query.ToQueryString()}";
    }

    /// <summary>Reads an address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The unit or area.</param>
    /// <param name="rule">The counting rule unless the address names another.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    /// <param name="moment">The moment that the list tells of.</param>
    /// <param name="today">The date of that moment in the unit's zone.</param>
    /// <returns>The question; null if the address names no figure.</returns>
    public static ListQuestion? Read(HttpRequest request, string id, string rule, IEnumerable<string> rules, PageMoment moment, DateOnly today)
    {
        var asked = request.Query["rule"].ToString() is { Length: > 0 } named ? named : rule;
        if (!rules.Contains(asked, StringComparer.Ordinal) || !TryName(request.Query["role"], out UnitRole role)) return null;
        if (request.Query["col"] is [{ } col]) return OfColumn(col, new BoardQuery(id, today, null, moment.AsOf, asked, role, Dimension.None) { KnownAt = moment.KnownAt }, moment.IsLive);
        if (FigureName.Find(request.Query["measure"]) is not { } measures) return null;
        if (!TryDate(request.Query["from"], out var from) || !TryDate(request.Query["to"], out var to) || from > to) return null;
        if (!TryName(request.Query["by"], out Dimension by) || by == Dimension.UnitAndField || (by != Dimension.None && request.Query["key"] is not [_])) return null;
        var only = by == Dimension.None ? null : new DossierFilter(by, request.Query["key"].ToString());
        var query = new BoardQuery(id, from, to, moment.AsOf, asked, role, Dimension.None) { Only = only, KnownAt = moment.KnownAt };
        return new ListQuestion(Words.Of($"Measure_{request.Query["measure"]}"), PeriodWords(from, to), measures, query);
    }

    /// <summary>The list's own address without the number of a page.</summary>
    public static string WithoutPage(HttpRequest request) => request.PathBase + request.Path + new QueryBuilder(
        request.Query.Where(pair => pair.Key != "page").SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one ?? ""))).ToQueryString();

    private static ListQuestion? OfColumn(string name, BoardQuery ofDay, bool isLive)
    {
        if (BoardColumns.All.FirstOrDefault(one => one.Id == name) is not { } column) return null;
        var isMonth = column.Window == BoardWindow.Month;
        var period = isLive ? $"Group{column.Window}" : isMonth ? nameof(Texts.FrozenGroupMonth) : $"MomentGroup{column.Window}";
        var query = isMonth && ofDay.From is { } day ? ofDay with { From = new DateOnly(day.Year, day.Month, 1) } : ofDay;
        return new ListQuestion(Words.Column(column.Id), Words.Of(period), [column.Measure], query);
    }

    private static string PeriodWords(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => Texts.PeriodAll,
        (null, { } last) => Words.Fill(Texts.PeriodUntil, Times.Date(last)),
        ({ } first, null) => Words.Fill(Texts.PeriodSince, Times.Date(first)),
        ({ } first, { } last) => first == last ? Times.Date(first) : $"{Times.Date(first)} – {Times.Date(last)}",
    };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    private static bool TryName<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return string.IsNullOrEmpty(text) || (Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value));
    }
}
