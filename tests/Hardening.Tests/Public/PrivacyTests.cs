using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CchcLive.Hardening.Tests.Public;

/// <summary>Nobody's name, and nobody's words, reach a public page or file: all of them are fetched and looked through, whatever is packed in them unpacked.</summary>
public sealed partial class PrivacyTests(PublishedArea area) : IClassFixture<PublishedArea>
{
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes(PublishedArea.Mark);

    [Fact]
    public async Task WhateverThePublicCanReach_HoldsNoPerson()
    {
        var seen = await CrawlAsync();
        Assert.Contains(seen, page => page.Path.EndsWith("/v1", StringComparison.Ordinal));
        Assert.Contains(seen, page => page.Path.EndsWith("/v2", StringComparison.Ordinal));
        foreach (var extension in (string[])[".csv", ".zip", ".xlsx", ".docx", ".pdf", ".json"]) Assert.Contains(seen, page => page.Path.EndsWith(extension, StringComparison.Ordinal));
        Assert.Contains(seen, page => Encoding.UTF8.GetString(page.Body).Contains("KIN-2025-0001", StringComparison.Ordinal));
        Assert.Contains(seen, page => Encoding.UTF8.GetString(page.Body).Contains("KIN-2025-0007", StringComparison.Ordinal));
        foreach (var (path, body) in seen)
        {
            foreach (var (name, part) in Unpacked(path, body)) Assert.False(Tells(part), $"{path} {name} tells of a person");
        }
    }

    [Fact]
    public async Task TheMark_IsWhereItMayBe()
    {
        using var answer = await area.Http.GetAsync(new Uri("/dossiers/KIN-2025-0001", UriKind.Relative));
        Assert.True(Tells(await answer.Content.ReadAsByteArrayAsync()), "the mark is not even on the page from within, so the other test proves nothing");
    }

    /// <summary>Everything that a link on a public page leads to, from the first page on.</summary>
    private async Task<IReadOnlyList<(string Path, byte[] Body)>> CrawlAsync()
    {
        var (seen, waiting, known) = (new List<(string, byte[])>(), new Queue<string>(["/public"]), new HashSet<string>(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var path))
        {
            if (!known.Add(path)) continue;
            using var answer = await area.Http.GetAsync(new Uri(area.PublicAddress!, path));
            Assert.True(answer.StatusCode == HttpStatusCode.OK || path.EndsWith(".schema.json", StringComparison.Ordinal), $"{path}: {(int)answer.StatusCode}");
            var body = await answer.Content.ReadAsByteArrayAsync();
            seen.Add((path, body));
            if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/json")) continue;
            foreach (Match link in Link().Matches(WebUtility.HtmlDecode(Encoding.UTF8.GetString(body)))) waiting.Enqueue(link.Value.StartsWith('/') ? link.Value : path.Split('?')[0] + link.Value);
        }

        return seen;
    }

    /// <summary>A file's parts: of an archive its entries, of a PDF its streams.</summary>
    private static IEnumerable<(string Name, byte[] Body)> Unpacked(string path, byte[] body)
    {
        yield return ("", body);
        if (body is [(byte)'P', (byte)'K', ..])
        {
            using var zip = new ZipArchive(new MemoryStream(body));
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                yield return (entry.FullName, Read(part));
            }
        }

        if (!path.EndsWith(".pdf", StringComparison.Ordinal)) yield break;
        var text = Encoding.Latin1.GetString(body);
        foreach (Match stream in Stream().Matches(text))
        {
            using var packed = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream.Groups["bytes"].Value)), CompressionMode.Decompress);
            byte[] part;
            try
            {
                part = Read(packed);
            }
            catch (InvalidDataException)
            {
                continue; // it was not packed
            }

            yield return ("stream", part);
        }
    }

    /// <summary>The letter itself; in a PDF its number in the table of the letters that a font was embedded with.</summary>
    private static bool Tells(byte[] body) => body.AsSpan().IndexOf(Letter) >= 0 || CharacterMap().IsMatch(Encoding.Latin1.GetString(body));

    private static byte[] Read(Stream stream)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    [GeneratedRegex("(?<=(href=|downloadURL\":)\")(/public[^\"#]*|\\?list=[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("stream\r?\n(?<bytes>.*?)\r?\nendstream", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Stream();

    [GeneratedRegex("> <0416>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex CharacterMap();
}
