using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Integrate;

/// <summary>A block of code of <c>docs/integrate.md</c>, exactly as it is printed.</summary>
/// <param name="Language">What stands behind the three backticks; empty for none.</param>
/// <param name="Text">The block.</param>
/// <param name="File">The file that the paragraph before it names; null if it names none.</param>
internal sealed partial record PageBlock(string Language, string Text, string? File)
{
    /// <summary>Every block of the page, in order.</summary>
    public static IReadOnlyList<PageBlock> Read() => [.. Blocks().Matches(System.IO.File.ReadAllText(Repository.Of("docs", "integrate.md"))).Select(Of)];

    private static PageBlock Of(Match match)
    {
        var named = FileName().Match(match.Groups["before"].Value);
        return new PageBlock(match.Groups["language"].Value, match.Groups["text"].Value, named.Success ? named.Groups["name"].Value : null);
    }

    [GeneratedRegex(@"(?<before>[^\n]*(\n[^\n]+)*)\n\n```(?<language>\w*)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"`(?<name>[\w-]+\.(json|py|cs))`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
