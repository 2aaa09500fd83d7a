using System.Net;
using System.Text;
using System.Text.Json;
using CchcLive.Hardening.Tests.Routes;
using CchcLive.Hardening.Tests.Support;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>What is larger than it may be is refused before it is read, with words.</summary>
[Collection(nameof(OneProgram))]
public sealed class SizeTests(ProgramHost host)
{
    private const int MoreThanAnyAddressTakes = 65 * 1024 * 1024;

    [Fact]
    public async Task HugeBody_IsRefusedEverywhere_WithWords()
    {
        var refused = 0;
        foreach (var route in Route.Of(host).Where(route => route.Changes && route.Path.StartsWith("/api/", StringComparison.Ordinal) && route.Path != "/api/v1/events"))
        {
            using var body = new HugeBody("application/json");
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = body };
            request.Headers.ExpectContinue = true;
            using var answer = await host.Http.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode || body.Sent == 0, $"{route}: {(int)answer.StatusCode} after {body.Sent} bytes");
            if (answer.StatusCode != HttpStatusCode.RequestEntityTooLarge) continue; // it takes no body, or refuses before it looks at one
            refused++;
            Assert.Equal("too-large", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("rule").GetString());
        }

        Assert.True(refused > 5, $"Only {refused} addresses read a body.");
    }

    [Fact]
    public async Task HugeForm_IsRefused_WithAPage()
    {
        foreach (var form in Route.Of(host).Where(route => route.TakesAForm))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, form.Path) { Content = new HugeBody("application/x-www-form-urlencoded") };
            request.Headers.ExpectContinue = true;
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal((form, HttpStatusCode.RequestEntityTooLarge, "text/html"), (form, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Theory]
    [InlineData(100, 200, 431)]
    [InlineData(2, 20_000, 431)]
    public async Task ManyOrLongHeaders_AreRefused(int headers, int length, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        for (var i = 0; i < headers; i++) request.Headers.Add($"X-{i}", new string('a', length));
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task LongAddress_IsRefused()
    {
        using var answer = await host.Http.GetAsync(new Uri("/areas/quan-binh-tan?sort=" + new string('a', 9000), UriKind.Relative));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    /// <summary>A body that says how large it is; a server that looks at that never sees it.</summary>
    private sealed class HugeBody : HttpContent
    {
        public HugeBody(string type)
        {
            Headers.ContentType = new(type);
            Headers.ContentLength = MoreThanAnyAddressTakes;
        }

        /// <summary>Bytes that were asked for after all.</summary>
        public int Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (; Sent < MoreThanAnyAddressTakes; Sent += piece.Length) await stream.WriteAsync(piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = MoreThanAnyAddressTakes;
            return true;
        }
    }
}
