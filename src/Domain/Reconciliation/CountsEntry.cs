using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What is journaled in a unit's stream of counts: its JSON is pinned by a test.</summary>
/// <param name="By">Who did it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CountsDeclared), "declared")]
[JsonDerivedType(typeof(DifferenceExplained), "explained")]
[JsonDerivedType(typeof(ExplanationReviewed), "reviewed")]
public abstract record CountsEntry(string By)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>As it is journaled.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads what was journaled.</summary>
    /// <exception cref="FormatException">It is no such entry.</exception>
    public static CountsEntry Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<CountsEntry>(json, Options) ?? throw new FormatException("An entry of counts is empty.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"An entry of counts cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>A unit declared what it counted. A later figure for the same day, field, state and first day replaces an earlier one, which stays in the journal.</summary>
/// <param name="By">Who declared it.</param>
/// <param name="Figures">The figures.</param>
public sealed record CountsDeclared(string By, IReadOnlyList<CountFigure> Figures) : CountsEntry(By);

/// <summary>Somebody explained a difference.</summary>
/// <param name="By">Who.</param>
/// <param name="Cell">What differs.</param>
/// <param name="On">The day of the declaration.</param>
/// <param name="Difference">Software − actual.</param>
/// <param name="Cause">Where the fault lies.</param>
/// <param name="Text">In words.</param>
public sealed record DifferenceExplained(string By, CountCell Cell, DateOnly On, long Difference, DifferenceCause Cause, string Text) : CountsEntry(By);

/// <summary>A leader accepted or returned an explanation.</summary>
/// <param name="By">Who.</param>
/// <param name="Explanation">The explanation's number in the stream.</param>
/// <param name="IsAccepted">True if it was accepted.</param>
/// <param name="Note">What he said to it.</param>
public sealed record ExplanationReviewed(string By, long Explanation, bool IsAccepted, string Note) : CountsEntry(By);
