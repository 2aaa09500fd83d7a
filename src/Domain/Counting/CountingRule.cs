using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Counting;

/// <summary>
/// A named, versioned reading of "on time" (D§2.3, D§3.10): data, in <c>data/rules</c>. Two official readings coexist, so every percentage
/// names the rule it was counted by.
/// </summary>
public sealed record CountingRule
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The rule's id, as in <c>--rule</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change of meaning.</summary>
    public required int Version { get; init; }

    /// <summary>The name printed next to each percentage.</summary>
    public required string Name { get; init; }

    /// <summary>The document that it follows.</summary>
    public required string Source { get; init; }

    /// <summary>Precision of the comparison.</summary>
    public OnTimePrecision Precision { get; init; } = OnTimePrecision.Day;

    /// <summary>Which moment ends the clock.</summary>
    public EndMoment EndMoment { get; init; } = EndMoment.Completed;

    /// <summary>Which due date counts.</summary>
    public DueUsed DueUsed { get; init; } = DueUsed.Original;

    /// <summary>More than one supplement request counts as overdue (766, D§2.3).</summary>
    public bool SecondSupplementIsLate { get; init; }

    /// <summary>How waiting dossiers count.</summary>
    public Waiting WaitingCountsAs { get; init; } = Waiting.WithinTime;

    /// <summary>How dossiers without a due date count.</summary>
    public MissingDue MissingDueDate { get; init; } = MissingDue.Unknown;

    /// <summary>How refused, withdrawn and stopped dossiers count.</summary>
    public NegativeEnd NegativeEndCountsAs { get; init; } = NegativeEnd.ByDue;

    /// <summary>A dossier is due soon when at most this many working days are left, 0 to 30. No legal number exists (D§3.1).</summary>
    public int DueSoonWorkingDays { get; init; } = 2;

    /// <summary>What the percentage is of.</summary>
    public RateBase RateBase { get; init; } = RateBase.Processed;

    /// <summary>When a dossier ended by the rule (UTC ticks); 0 if it did not.</summary>
    internal long EndOf(EndKind end, long endAt, long returnedAt) => end switch
    {
        EndKind.None => 0,
        EndKind.Completed when EndMoment == EndMoment.Returned => returnedAt,
        _ => endAt,
    };

    /// <summary>The rule as a file; <see cref="Parse"/> reads it back to an equal rule.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a rule file.</summary>
    /// <exception cref="FormatException">The file is not a rule; the message names the field.</exception>
    public static CountingRule Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var rule = JsonSerializer.Deserialize<CountingRule>(utf8Json, Json) ?? throw new FormatException("A counting rule file is empty.");
            return rule.DueSoonWorkingDays is >= 0 and <= 30
                ? rule
                : throw new FormatException($"Counting rule {rule.Id}: dueSoonWorkingDays must be 0 to 30, not {rule.DueSoonWorkingDays}.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Counting rule: {e.Message}", e);
        }
    }
}
