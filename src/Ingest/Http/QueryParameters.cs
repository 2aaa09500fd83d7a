using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>Reads <c>from, to, asOf, knownAt, rule, by, only, role</c>.</summary>
internal static class QueryParameters
{
    /// <summary>Only what occurred by this instant, judged at it.</summary>
    public const string AsOf = "asOf";

    /// <summary>Only what had been committed by this instant.</summary>
    public const string KnownAt = "knownAt";

    private static readonly string[] Names = ["from", "to", AsOf, KnownAt, "rule", "by", "only", "role"];
    private const string Splits = "field, channel, officer, unit, procedure, step";

    /// <summary>True if the request asks for anything but the live board.</summary>
    public static bool Any(HttpRequest request) => Names.Any(name => request.Query.ContainsKey(name));

    /// <summary>The query, or the fault to answer with.</summary>
    public static (BoardQuery? Query, IResult? Fault) Read(HttpRequest request, string id, OrgRegistry registry, DateTimeOffset now, Dimension defaultBy)
    {
        if (!TryDate(request, "from", out var from)) return (null, BadDate("from"));
        if (!TryDate(request, "to", out var to)) return (null, BadDate("to"));
        if (from > to) return (null, ApiFaults.BadParameter("from", "phải không sau “to”."));
        var zone = registry.CalendarOf(id).Zone;
        if (!TryPast(request, AsOf, zone, now, out var asOf, out var fault) || !TryPast(request, KnownAt, zone, now, out var knownAt, out fault)) return (null, fault);
        var rule = request.Query["rule"] is [{ Length: > 0 } named] ? named : ReferenceData.DefaultRule;
        if (!registry.Current.Rules.ContainsKey(rule))
            return (null, ApiFaults.BadParameter("rule", $"phải là một trong: {string.Join(", ", registry.Current.Rules.Keys)}."));
        if (!TryEnum(request, "by", defaultBy, out var by) || by == Dimension.UnitAndField) return (null, ApiFaults.BadParameter("by", $"phải là {Splits} hoặc none."));
        if (!TryOnly(request, out var only))
            return (null, ApiFaults.BadParameter("only", $"cần dạng field:dat-dai; trước dấu “:” là {Splits}, sau đó là mã, để trống là hồ sơ không có mã."));
        if (!TryEnum(request, "role", UnitRole.Handling, out var role)) return (null, ApiFaults.BadParameter("role", "phải là handling, receiving hoặc territory."));
        return (new BoardQuery(id, from, to, asOf, rule, role, by) { Only = only, KnownAt = knownAt }, null);
    }

    /// <summary>Reads a filter: the name of a split, a colon, and the key of one of its rows.</summary>
    private static bool TryOnly(HttpRequest request, out DossierFilter? only)
    {
        only = null;
        if (request.Query["only"] is not [{ Length: > 0 } text]) return true;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !TryName(text[..colon], out Dimension by) || by is Dimension.None or Dimension.UnitAndField) return false;
        only = new DossierFilter(by, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads an instant of the past (<see cref="PastInstant"/>); absent or empty it is null.</summary>
    public static bool TryPast(HttpRequest request, string name, TimeZoneInfo zone, DateTimeOffset now, out DateTimeOffset? instant, [NotNullWhen(false)] out IResult? fault)
    {
        (fault, instant) = (null, null);
        if (request.Query[name] is not [{ Length: > 0 } text]) return true;
        if (!Moment.TryParse(text, out var moment)) fault = ApiFaults.BadParameter(name, "cần dạng 2025-03-12T07:25:00+07:00, hoặc một ngày (hết ngày đó).");
        else if (!PastInstant.TryOf(moment, zone, now, out var past)) fault = ApiFaults.BadParameter(name, "ở tương lai so với đồng hồ máy chủ; chỉ hỏi được đến hiện tại.");
        else instant = past;
        return fault is null;
    }

    /// <summary>Reads a whole number within bounds; absent or empty it is <paramref name="otherwise"/>.</summary>
    public static bool TryWhole(string name, string? text, (long Least, long Most) bounds, long otherwise, out long value, [NotNullWhen(false)] out IResult? fault)
    {
        value = otherwise;
        fault = string.IsNullOrEmpty(text) || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= bounds.Least && value <= bounds.Most)
            ? null
            : ApiFaults.BadParameter(name, string.Create(CultureInfo.InvariantCulture, $"phải là số nguyên từ {bounds.Least} đến {bounds.Most}."));
        return fault is null;
    }

    /// <summary>Reads a value by its name in any case; not by its number, nor several at once.</summary>
    public static bool TryName<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static IResult BadDate(string name) => ApiFaults.BadParameter(name, "cần một ngày dạng 2025-03-12.");

    private static bool TryDate(HttpRequest request, string name, out DateOnly? date)
    {
        date = null;
        if (request.Query[name] is not [{ Length: > 0 } text]) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    private static bool TryEnum<T>(HttpRequest request, string name, T fallback, out T value)
        where T : struct, Enum
    {
        value = fallback;
        return request.Query[name] is not [{ Length: > 0 } text] || TryName(text, out value);
    }
}
