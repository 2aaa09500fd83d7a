using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Docs;

/// <summary>A request of a <c>.http</c> file.</summary>
/// <param name="Name">The text after <c>###</c>.</param>
/// <param name="Expected">The status after <c># expect</c>.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The address without the host.</param>
/// <param name="ContentType">The body's type; null without one.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpFile(string Name, int Expected, string Method, string Path, string? ContentType, string Body)
{
    /// <summary>The requests of <c>docs/ingest.http</c>, in order.</summary>
    public static List<HttpFile> Read() => [.. File.ReadAllText(Repository.Of("docs", "ingest.http")).Split("\n### ").Skip(1).Select(Parse)];

    private static HttpFile Parse(string text)
    {
        var lines = text.Split('\n');
        var expected = int.Parse(lines[1]["# expect ".Length..], CultureInfo.InvariantCulture);
        var request = lines[2].Split(' ');
        var headers = lines.Skip(3).TakeWhile(line => line.Length > 0).ToList();
        Assert.StartsWith("{{host}}/", request[1], StringComparison.Ordinal);
        var type = headers.Find(header => header.StartsWith("Content-Type: ", StringComparison.Ordinal))?["Content-Type: ".Length..];
        return new HttpFile(lines[0], expected, request[0], request[1]["{{host}}".Length..], type, string.Join('\n', lines.Skip(3 + headers.Count)).Trim('\n'));
    }
}
