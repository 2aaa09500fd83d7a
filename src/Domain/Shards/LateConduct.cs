using CchcLive.Domain.Dossiers;
using CchcLive.Domain.LateBoards;

namespace CchcLive.Domain.Shards;

/// <summary>What was said about a late dossier: what the packed state has no room for.</summary>
/// <param name="Cause">Why it is late; empty while nobody has said.</param>
/// <param name="Verdict">The last verdict.</param>
/// <param name="Text">The last explanation.</param>
/// <param name="TextKey">See <see cref="SameText.KeyOf"/>.</param>
internal sealed record LateConduct(string Cause, Verdict Verdict, string? Text, ulong TextKey)
{
    /// <summary>Nobody has said anything.</summary>
    public static LateConduct None { get; } = new("", Verdict.NotReviewed, null, 0);

    /// <summary>What the fold of a dossier says.</summary>
    public static LateConduct Of(Dossier d) => new(d.Cause ?? "", d.Verdict, d.ExplainedText, SameText.KeyOf(d.ExplainedText));
}
