using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.LateBoards;

/// <summary>Tells whether two explanations say the same: by their words alone, as they are compared with phrases that say nothing.</summary>
public static class SameText
{
    /// <summary>Equal for texts that say the same; 0 for one without words.</summary>
    public static ulong KeyOf(string? text) => PhraseText.Words(text ?? "") is { Length: > 0 } words ? CodeHash.Of(words) : 0;
}
