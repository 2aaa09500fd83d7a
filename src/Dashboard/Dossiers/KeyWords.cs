using CchcLive.Dashboard.Text;
using CchcLive.Domain.Shards;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>What a row of a split is called. Fields, procedures, steps and officers are called what their source codes them; of an officer that is an internal id, never a name (D§7).</summary>
internal static class KeyWords
{
    /// <summary>The name of a key.</summary>
    /// <param name="by">The split.</param>
    /// <param name="key">The key; "" for dossiers without one.</param>
    public static string Of(Dimension by, string key) => (by, key) switch
    {
        (_, "") => Texts.KeyNone,
        (Dimension.Channel, "online" or "direct" or "post") => Words.Of($"Channel_{key}"),
        _ => key,
    };
}
