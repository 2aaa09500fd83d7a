using System.Globalization;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What is compared, and so the identity of a difference.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field (lĩnh vực); null for all fields together.</param>
/// <param name="State">The state.</param>
/// <param name="From">The first day of what is counted over a period; null for what is counted at the end of a day. Each period has a difference of its own: the next one does not repair it.</param>
/// <param name="Source">The source that declares it; null for the unit itself.</param>
public sealed record CountCell(string Unit, string? Field, CountedState State, DateOnly? From, string? Source)
{
    /// <summary>It in one text: <c>bt-p-an-lac/ho-tich/processedLate/2025-03-01</c>; <c>*</c> for all fields; the source behind an at sign.</summary>
    [JsonIgnore]
    public string Id =>
        $"{Unit}/{Field ?? "*"}/{State.NameOf()}{(From is { } from ? "/" + from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}{(Source is null ? "" : "@" + Source)}";
}
