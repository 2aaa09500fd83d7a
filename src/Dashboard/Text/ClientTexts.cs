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
    public static string State(string state, string time) =>
        Words.Of($"Client_row_{state.Replace('-', '_')}").Replace("{time}", time, StringComparison.Ordinal);
}
