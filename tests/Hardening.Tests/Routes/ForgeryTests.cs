using System.Net;
using System.Net.WebSockets;
using System.Text;
using CchcLive.Hardening.Tests.Support;

namespace CchcLive.Hardening.Tests.Routes;

/// <summary>A page of another site can make its reader's browser ask; it must get nothing done.</summary>
[Collection(nameof(OneProgram))]
public sealed class ForgeryTests(ProgramHost host)
{
    private const string NothingWasSent = "chưa gửi gì";
    private const string LogOut = "/logout";
    private const string OwnAccount = "/account";

    /// <summary>It changes nothing, and knows nobody: there is nothing that another site could do by it in its reader's name.</summary>
    private const string PublicLookUp = "/public/lookup";

    [Fact]
    public async Task EveryForm_WithoutItsToken_IsRefused()
    {
        var forms = Route.Of(host).Where(route => route.TakesAForm && route.Path != PublicLookUp).ToList();
        Assert.True(forms.Count >= 5, $"Only {forms.Count} forms were found.");
        foreach (var form in forms)
        {
            using var content = new FormUrlEncodedContent([new("name", "x"), new("__RequestVerificationToken", "CfDJ8forged")]);
            using var answer = await host.Http.PostAsync(new Uri(form.Path, UriKind.Relative), content);
            var isRefused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
            var isAskedAgain = form.Path == LogOut && answer.Headers.Location?.OriginalString == OwnAccount; // there is the button, with a token
            var isTold = answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadAsStringAsync()).Contains(NothingWasSent, StringComparison.Ordinal);
            Assert.True(isRefused || isAskedAgain || isTold, $"{form}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task EveryForm_ThatIsNoForm_IsRefused()
    {
        foreach (var form in Route.Of(host).Where(route => route.TakesAForm))
        {
            using var json = new StringContent("{}", Encoding.UTF8, "application/json");
            Assert.True(await PostAsync(form.Path, json) is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.Forbidden, $"{form} as JSON");
            using var unending = new StringContent("--x\r\nContent-Disposition: form-data; name=a\r\n\r\n", Encoding.UTF8) { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } };
            Assert.True(await PostAsync(form.Path, unending) is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{form} without an end");
        }
    }

    [Theory]
    [InlineData("Origin", "http://khac.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task WhateverChangesSomething_AskedByAnotherSitesPage_IsRefused(string header, string value)
    {
        foreach (var route in Route.Of(host).Where(route => route.Changes))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Headers = { { header, value } } };
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://khac.example", false)]
    [InlineData("https://127.0.0.1:1", false)]
    public async Task Socket_OpensForOurPagesOnly(string? origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin ?? host.Address.GetLeftPart(UriPartial.Authority));
        var opening = socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/hubs/board" }.Uri, TestContext.Current.CancellationToken);
        if (opens) await opening;
        else await Assert.ThrowsAsync<WebSocketException>(() => opening);
        Assert.Equal(opens, socket.State == WebSocketState.Open);
    }

    [Theory]
    [InlineData("//khac.example/areas/quan-binh-tan?ask=asOf&date=2025-03-11")]
    [InlineData("//khac.example/?ask=asOf&date=2025-03-11")]
    [InlineData("/%5Ckhac.example/..%2F?ask=asOf&date=2025-03-11")]
    [InlineData("/areas/quan-binh-tan?ask=asOf&date=%0d%0aLocation:%20http://khac.example")]
    [InlineData("/areas/quan-binh-tan?ask=asOf&date=2025-03-11")]
    public async Task Redirect_LeadsToThisProgram(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var answer = await host.Http.SendAsync(request);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{path}: {(int)answer.StatusCode}");
        if (answer.Headers.Location is { } location) Assert.Matches("^/[^/\\\\]", location.OriginalString);
    }

    private async Task<HttpStatusCode> PostAsync(string path, HttpContent content)
    {
        using var answer = await host.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode;
    }
}
