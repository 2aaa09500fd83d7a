using System.CommandLine;
using System.Text;

namespace CchcLive.Silo.Commands;

/// <summary>The options of verbs that ask about a period.</summary>
internal static class PeriodOptions
{
    /// <summary>The first day.</summary>
    public static Option<string?> From { get; } = new("--from") { Description = "The first day, yyyy-MM-dd.", HelpName = "D" };

    /// <summary>The last day.</summary>
    public static Option<string?> To { get; } = new("--to") { Description = "The last day, included, yyyy-MM-dd.", HelpName = "D" };

    /// <summary>The instant of judgement.</summary>
    public static Option<string?> AsOf { get; } = new("--as-of") { Description = "What occurred by this instant, judged at it: yyyy-MM-ddTHH:mm:sszzz, or a day (its end).", HelpName = "T" };

    /// <summary>When things were known.</summary>
    public static Option<string?> KnownAt { get; } = new("--known-at") { Description = "What the program knew at this instant, as it would have answered then: yyyy-MM-ddTHH:mm:sszzz, or a day (its end).", HelpName = "T" };

    /// <summary>The counting rule.</summary>
    public static Option<string?> Rule { get; } = new("--rule") { Description = "bao-cao-06 (default), 766 or tuc-thoi.", HelpName = "R" };

    /// <summary>Under which unit a dossier counts.</summary>
    public static Option<string?> Role { get; } = new("--role") { Description = "handling (default), receiving or territory.", HelpName = "ROLE" };

    /// <summary>The row of a split that is asked about.</summary>
    public static Option<string?> Only { get; } = new("--only") { Description = "Only the dossiers of one field, channel, officer, unit, procedure or step: field:dat-dai.", HelpName = "SPLIT:KEY" };

    /// <summary>The options as a query string that begins with <c>&amp;</c>.</summary>
    public static string Query(ParseResult parsed)
    {
        var query = new StringBuilder();
        Add(query, "from", parsed.GetValue(From));
        Add(query, "to", parsed.GetValue(To));
        query.Append(Moment(parsed));
        Add(query, "rule", parsed.GetValue(Rule));
        Add(query, "role", parsed.GetValue(Role));
        Add(query, "only", parsed.GetValue(Only));
        return query.ToString();
    }

    /// <summary>The options of the past as a query string that begins with <c>&amp;</c>; empty without them.</summary>
    public static string Moment(ParseResult parsed)
    {
        var query = new StringBuilder();
        Add(query, "asOf", parsed.GetValue(AsOf));
        Add(query, "knownAt", parsed.GetValue(KnownAt));
        return query.ToString();
    }

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (value is not null) query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
