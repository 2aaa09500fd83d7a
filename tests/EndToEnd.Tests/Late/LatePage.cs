using System.Net;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Access;

namespace CchcLive.EndToEnd.Tests.Late;

/// <summary>A late board as it was sent to somebody.</summary>
/// <param name="Html">Its text.</param>
internal sealed partial record LatePage(string Html)
{
    /// <summary>How many dossiers it says that it lists.</summary>
    public int Count => int.Parse(CountPattern().Match(Html).Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The codes in its list, not those that will be late soon.</summary>
    public IReadOnlyList<string> Codes => [.. CodePattern().Matches(Html.Split("late-risks")[0]).Select(match => match.Groups["code"].Value)];

    /// <summary>Its figures with the addresses they lead to.</summary>
    public IReadOnlyList<(string Url, int Figure)> Figures =>
    [
        .. HeadlinePattern().Matches(Html).Concat(BarPattern().Matches(Html))
            .Select(match => (WebUtility.HtmlDecode(match.Groups["url"].Value), int.Parse(match.Groups["figure"].Value, System.Globalization.CultureInfo.InvariantCulture))),
    ];

    /// <summary>What is wrong with what was sent, in words.</summary>
    public IReadOnlyList<string> Faults => [.. FaultPattern().Matches(Html).Select(match => WebUtility.HtmlDecode(match.Groups["text"].Value))];

    /// <summary>Opens a page.</summary>
    public static async Task<LatePage> OpenAsync(Guest guest, string path) => new(await guest.PageAsync(path));

    /// <summary>Reads an answer and demands its status.</summary>
    public static async Task<LatePage> OfAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {html}");
            return new LatePage(html);
        }
    }

    [GeneratedRegex("""<dd data-count>(?<count>\d+)</dd>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountPattern();

    [GeneratedRegex("""href="/dossiers/(?<code>[^"/]+)/late""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex("""<a href="(?<url>[^"]+)" data-figure[^>]*>(?<figure>\d+)</a>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadlinePattern();

    [GeneratedRegex("""<a href="(?<url>[^"]+)"[^>]*>[^<]*</a>\s*<b data-figure[^>]*>(?<figure>\d+)</b>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BarPattern();

    [GeneratedRegex("""role="alert">(?<text>[^<]+)<""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FaultPattern();
}
