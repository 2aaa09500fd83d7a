using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CchcLive.Dashboard.Text;

/// <summary>The words that the script needs, written into each page: resources named <c>Client_fresh_live</c> become <c>fresh-live</c>.</summary>
internal static class ClientTexts
{
    private const string Prefix = "Client_";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>All of them in the language of the request, as JSON that is safe inside an HTML script element.</summary>
    public static string ToJson()
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Texts.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, true, true)!)
        {
            if (entry.Key is string key && key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                words[key[Prefix.Length..].Replace('_', '-')] = Words.Of(key);
            }
        }

        return JsonSerializer.Serialize(words, Json);
    }

    /// <summary>A unit's state in words, as the script will write it.</summary>
    /// <param name="state">live, silent, none or off-hours.</param>
    /// <param name="time">Time of its newest event.</param>
    public static string State(string state, string time) => Fill("row-" + state, "time", time);

    /// <summary>The periods a board counts over, as the script will write them.</summary>
    /// <param name="times">Knows today.</param>
    public static string Period(Times times) => Fill("period", "today", times.Today).Replace("{month}", times.Month, StringComparison.Ordinal);

    /// <summary>This month, as the script will write it.</summary>
    /// <param name="times">Knows today.</param>
    public static string Month(Times times) => Fill("month", "month", times.Month);

    /// <summary>The date whose org tree is shown, as the script will write it.</summary>
    public static string Tree(DateOnly date) => Fill("tree", "date", Times.Date(date));

    /// <summary>A figure against that of the last close, as the script will write it.</summary>
    /// <param name="close">The day of the last close, dd/MM; null if there is none.</param>
    /// <param name="then">The figure at its end; null for no data.</param>
    /// <param name="now">The figure now; null for no data.</param>
    public static string AgainstClose(string? close, long? then, long? now)
    {
        if (close is null || now - then is not { } change) return Words.Of(Prefix + "against_none");
        return Fill(change > 0 ? "against-more" : change < 0 ? "against-less" : "against-same", "day", close).Replace("{change}", Numbers.Change(change), StringComparison.Ordinal);
    }

    private static string Fill(string name, string place, string value) =>
        Words.Of(Prefix + name.Replace('-', '_')).Replace($"{{{place}}}", value, StringComparison.Ordinal);
}
