using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CchcLive.Hardening.Tests.Public;

/// <summary>Who has a code learns the stage and nothing else; who guesses learns nothing from how he is answered, and guesses slowly.</summary>
[Collection(nameof(OpenHouses))]
public sealed partial class LookUpTests(OpenHouse house)
{
    [Theory]
    [InlineData(OpenHouse.KnownCode, "Đang giải quyết")]
    [InlineData(" h29.8-250312-0003 ", "Chờ người nộp bổ sung")]
    [InlineData("H29.8-250312-0002", "Không có thông tin")]
    [InlineData("H29.8-250312-0004", "Không có thông tin")]
    [InlineData(OpenHouse.UnknownCode, "Không có thông tin")]
    [InlineData("H29.8-250312-000", "Không có thông tin")]
    public async Task Code_LeadsToItsStage_AndNothingElse(string code, string stage)
    {
        using var answer = await house.LookUpAsync(code);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(stage, StageOf(page), StringComparison.Ordinal);
        Assert.DoesNotContain("250312-000", page.Replace("H29.8-250312-0001. ", "", StringComparison.Ordinal), StringComparison.Ordinal); // the example beside the field
        Assert.DoesNotContain("bt-p-an-lac", page, StringComparison.Ordinal);
        Assert.DoesNotContain("20/03", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("H29.8-2")]
    public async Task PartOfACode_IsNotLookedUp(string code)
    {
        using var answer = await house.LookUpAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("đầy đủ mã hồ sơ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownAndUnknown_AreAnsweredInTheSameShape()
    {
        using var known = await house.LookUpAsync(OpenHouse.KnownCode);
        using var unknown = await house.LookUpAsync(OpenHouse.UnknownCode);
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(Headers(known), Headers(unknown));
        var (one, other) = (await known.Content.ReadAsByteArrayAsync(), await unknown.Content.ReadAsByteArrayAsync());
        Assert.Equal(one.Length, other.Length);
        Assert.True(known.Headers.CacheControl?.NoStore);

        static string Headers(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
    }

    [Fact]
    public async Task KnownAndUnknown_AreAnsweredInTheSameTime()
    {
        const int pairs = 10;
        await house.LookUpAsync(OpenHouse.KnownCode); // the first is slow, whatever it asks
        var times = await Task.WhenAll(Enumerable.Range(0, 2 * pairs).Select(async n =>
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await house.LookUpAsync(n % 2 == 0 ? OpenHouse.KnownCode : OpenHouse.UnknownCode);
            return (IsKnown: n % 2 == 0, Took: Stopwatch.GetElapsedTime(began));
        }));
        Assert.All(times, time => Assert.True(time.Took > TimeSpan.FromMilliseconds(140), $"after {time.Took}"));
        var (known, unknown) = (times.Where(time => time.IsKnown).Select(time => time.Took).ToList(), times.Where(time => !time.IsKnown).Select(time => time.Took).ToList());
        // of twenty equal times the ten of one kind are all before those of the other in one of 92,378 runs; of times that tell, nearly always
        Assert.False(known.Max() < unknown.Min() || unknown.Max() < known.Min(), $"known: {string.Join(' ', known)}; unknown: {string.Join(' ', unknown)}");
    }

    [Fact]
    public async Task OneAddress_MayAskSoOften_AndAllOfThemTogether()
    {
        Assert.Equal(5, await AskUntilRefusedAsync(_ => "203.0.113.7"));
        Assert.InRange(await AskUntilRefusedAsync(n => $"203.0.114.{n}"), 10, 30); // of the thirty some were asked by the others; refused ones count for nobody else
    }

    [Fact]
    public async Task TheCode_StandsNowhereAfterwards()
    {
        const string asked = "H29.8-990101-7777";
        using var answer = await house.LookUpAsync(asked);
        using var form = await house.Http.GetAsync(new Uri(house.PublicAddress!, "/public/lookup"));
        Assert.Contains("method=\"post\"", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not (".lock" or ".owner")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            Assert.DoesNotContain("990101-7777", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private static string StageOf(string page) => Found().Match(page).Groups["stage"].Value;

    private async Task<int> AskUntilRefusedAsync(Func<int, string> address)
    {
        for (var served = 0; served < 100; served++)
        {
            using var answer = await house.LookUpAsync("H29.8-250312-8888", address(served));
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            Assert.Contains("Quá nhiều yêu cầu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return served;
        }

        throw new InvalidOperationException("A hundred look-ups at once were all served.");
    }

    [GeneratedRegex("class=\"public-stage\".*?<strong>(?<stage>[^<]+)</strong>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Found();
}
