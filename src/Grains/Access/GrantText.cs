using System.Globalization;
using CchcLive.Domain;
using CchcLive.Domain.Access;

namespace CchcLive.Grains.Access;

/// <summary>Grants as one line, for the audit and the command line: <c>leader@quan-binh-tan 2026-01-01..2026-12-31</c>.</summary>
public static class GrantText
{
    /// <summary>The line; empty for none.</summary>
    public static string Of(IEnumerable<Grant> grants) => string.Join("; ", grants.Select(grant => string.Create(
        CultureInfo.InvariantCulture, $"{Casing.Camel(grant.Role)}{(grant.Place is { } place ? "@" + place : "")} {grant.From:yyyy-MM-dd}..{grant.Until:yyyy-MM-dd}")));
}
