using System.Text.Json;

namespace CchcLive.Domain.Reconciliation;

/// <summary>How long a difference may go unexplained. Data, for no directive names a number: it only orders that there be no difference (D§1 row 13).</summary>
/// <param name="ExplainWithinDays">Calendar days after the first declaration that showed it, 0 to 365.</param>
/// <param name="Note">Where the number comes from.</param>
public sealed record ReconciliationRule(int ExplainWithinDays, string Note)
{
    private const int MostDays = 365;

    /// <summary>The rule where no data say otherwise.</summary>
    public static ReconciliationRule Standard { get; } = new(14, "");

    /// <summary>Reads the rule.</summary>
    /// <exception cref="FormatException">It is no rule; the message says why.</exception>
    public static ReconciliationRule Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ReconciliationRule>(json, JsonSerializerOptions.Web) is { ExplainWithinDays: >= 0 and <= MostDays, Note: not null } rule
                ? rule
                : throw new FormatException($"A rule of reconciliation needs explainWithinDays, 0 to {MostDays}, and note.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"A rule of reconciliation cannot be read: {e.Message}", e);
        }
    }
}
