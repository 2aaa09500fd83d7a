using System.Net;
using System.Text;
using CchcLive.Hardening.Tests.Routes;
using CchcLive.Hardening.Tests.Support;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>Addresses, queries and bodies of every route, broken: the program answers each, never with a failure of its own.</summary>
public sealed class AddressFuzzTests(ProgramHost host) : IClassFixture<ProgramHost>
{
    private const int Addresses = 700;
    private const int Bodies = 400;
    private const int LongTimes = 30;
    private const int Seed = 20251122;

    private static readonly string[] Queries =
    [
        "?from=2025-03-01&to=2025-03-31&rule=766&by=field&only=field:dat-dai&role=territory", "?asOf=2025-03-11T16:00:00%2B07:00", "?knownAt=2025-03-11", "?limit=10", "?close=2025-03-11&sort=now.openLate",
        "?col=now.openLate&page=2", "?measure=processedLate&from=2025-03-01&by=field&key=dat-dai&role=handling&rule=766", "?metric=onTime&role=territory", "?after=1&state=open", "?pin=overview&screen=x", "?lang=en&theme=dark",
        "?ask=asOf&date=2025-03-11&time=08:00", "?with=now", "?version=1", "?stream=shard/0", "?preview=true&remove=khac", "?position=1&by=a&reason=b&document=c", "",
    ];

    private static readonly string[] Contents =
    [
        FileTargets.Calendar, """[{"code":"x","name":"Thử","from":"2025-03-11"}]""", """{"intervalMinutes":30,"units":["bt-p-an-lac"],"calendar":"all-days"}""", """[{"source":"s","rule":"r","detail":"d","raw":"{}"}]""",
        """{"declaredBy":"an","rows":[{"date":"2025-03-11","unit":"bt-p-an-lac","field":null,"columns":{"3":1,"4":1,"5":0,"6":0,"7":1,"8":1,"9":0,"10":0,"11":0,"12":0,"13":0}}]}""",
        """{"format":"cchc-org/1","units":[{"id":"thu-1","kind":"ward","names":[{"text":"Thử"}],"parents":[{"id":"quan-binh-tan"}],"zone":"Asia/Ho_Chi_Minh"}]}""",
    ];

    [Fact]
    public Task Address_IsAnswered() => AskAsync(Addresses, Seed);

    /// <summary>Found by long runs.</summary>
    [Theory]
    [InlineData("/api/v1%22../../../../etc/passwd%22/admin/org;stream=shard/0")]
    public async Task AddressOnceMisjudged_IsAnswered(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Raw(path));
        await CheckAsync(request, path);
    }

    [Fact]
    public Task Body_IsTakenOrRefused() => SendAsync(Bodies, Seed);

    [Fact]
    [Trait("Category", "Long")]
    public async Task ManyAddressesAndBodies_AreAnswered()
    {
        await AskAsync(Addresses * LongTimes, LongSeed.Value);
        await SendAsync(Bodies * LongTimes, LongSeed.Value);
    }

    private async Task AskAsync(int inputs, int seed)
    {
        byte[][] seeds = [.. Route.Of(host).Where(route => !route.Changes).SelectMany(_ => Queries, (route, query) => Encoding.UTF8.GetBytes(route.Path + query))];
        var random = new Random(seed);
        for (var i = 0; i < inputs; i++)
        {
            var path = "/" + Encoded(Mutator.Next(random, seeds)).TrimStart('/');
            using var request = new HttpRequestMessage(random.Next(8) == 0 ? HttpMethod.Head : HttpMethod.Get, Raw(path));
            await CheckAsync(request, $"seed {seed}, input {i}: {path}");
        }
    }

    private async Task SendAsync(int inputs, int seed)
    {
        var routes = Route.Of(host).Where(route => route.Changes && route.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        byte[][] seeds = [.. Contents.Select(content => Encoding.UTF8.GetBytes(content))];
        var random = new Random(seed);
        for (var i = 0; i < inputs; i++)
        {
            var route = routes[random.Next(routes.Count)];
            var body = Mutator.Next(random, seeds);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
            await CheckAsync(request, $"seed {seed}, input {i}: {route} {Convert.ToBase64String(body)}");
        }
    }

    private async Task CheckAsync(HttpRequestMessage request, string about)
    {
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await host.Http.SendAsync(request);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{about}: {(int)answer.StatusCode}");
        if (answer.StatusCode < HttpStatusCode.BadRequest || request.Method == HttpMethod.Head || !Asked(request.RequestUri!).StartsWith("/api/", StringComparison.Ordinal)) return;
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json" || !answer.Headers.Contains("X-Content-Type-Options")) return; // the latter: no HTTP, and refused by the web server itself
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(text.Length > 0, $"{about}: {(int)answer.StatusCode} without a word");
    }

    /// <summary>The path that is asked for: what dots lead out of is not part of it.</summary>
    private static string Asked(Uri address) => new Uri(address.OriginalString).AbsolutePath;

    /// <summary>Bytes as an address may hold them: what no address can hold is written with a percent sign.</summary>
    private static string Encoded(byte[] bytes) => string.Concat(bytes.Take(2000).Select(one => one is > 0x20 and < 0x7F and not ((byte)'#' or (byte)'\\' or (byte)'"' or (byte)'<' or (byte)'>') ? ((char)one).ToString() : $"%{one:X2}"));

    private Uri Raw(string path) => new(host.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
