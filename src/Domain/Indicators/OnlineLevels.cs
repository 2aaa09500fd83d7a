using System.Collections.Frozen;

namespace CchcLive.Domain.Indicators;

/// <summary>
/// How the levels at which procedures are offered online map to one another (D§3.9). The old ones (mức độ 1 to 4) and those of NĐ 42/2022 are both written by sources;
/// 4 and “toàn trình”, 3 and “một phần” are taken for the same, as one province stores them. That is no identity, so a source's own word is kept in the journal.
/// </summary>
public static class OnlineLevels
{
    private static readonly FrozenDictionary<string, TraitFlags> Levels = new Dictionary<string, TraitFlags>(StringComparer.OrdinalIgnoreCase)
    {
        ["4"] = TraitFlags.LevelFull, ["muc-4"] = TraitFlags.LevelFull, ["muc-do-4"] = TraitFlags.LevelFull, ["toan-trinh"] = TraitFlags.LevelFull, ["toàn trình"] = TraitFlags.LevelFull,
        ["full"] = TraitFlags.LevelFull,
        ["3"] = TraitFlags.LevelPartial, ["muc-3"] = TraitFlags.LevelPartial, ["muc-do-3"] = TraitFlags.LevelPartial, ["mot-phan"] = TraitFlags.LevelPartial,
        ["một phần"] = TraitFlags.LevelPartial, ["partial"] = TraitFlags.LevelPartial,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word that is understood, with what it means.</summary>
    public static IReadOnlyDictionary<string, TraitFlags> All => Levels;

    /// <summary><see cref="TraitFlags.LevelFull"/>, <see cref="TraitFlags.LevelPartial"/>, or none for a level that is not offered online or not known.</summary>
    public static TraitFlags Of(string? level) => level is null ? TraitFlags.None : Levels.GetValueOrDefault(level.Trim(), TraitFlags.None);
}
