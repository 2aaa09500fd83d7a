using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The shipped reverse proxy: pages, events and live boards come through it, over TLS, and the program hears the real client's address.</summary>
public sealed class NginxTests(Nginx nginx) : IClassFixture<Nginx>
{
    private const char RecordEnd = '\u001e';

    [Fact]
    public async Task WithoutTls_OneIsSentToTls()
    {
        Nginx.Demand();
        using var client = nginx.Client();
        using var answer = await client.GetAsync(new Uri(nginx.Plain, "/wall/quan-binh-tan?pin=risk"));
        Assert.Equal((HttpStatusCode.MovedPermanently, new Uri(nginx.Secure, "/wall/quan-binh-tan?pin=risk")), (answer.StatusCode, answer.Headers.Location));
    }

    [Fact]
    public async Task Wall_OverTls_ComesWithItsAssets()
    {
        Nginx.Demand();
        using var client = nginx.Client();
        var page = await client.GetStringAsync(new Uri(nginx.Secure, "/wall/quan-binh-tan"));
        var script = page[page.IndexOf("/assets/", StringComparison.Ordinal)..].Split('"')[0];
        using var asset = await client.GetAsync(new Uri(nginx.Secure, script));
        Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
    }

    [Fact]
    public async Task ManyEvents_InOneRequestOfUnknownLength_AreAccepted()
    {
        Nginx.Demand();
        using var client = nginx.Client();
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(i => Events.Received($"N-{i}")));
        Assert.True(lines.Length > 1 << 20, "less than nginx lets through by itself");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(nginx.Secure, "/api/v1/events")) { Content = new StringContent(lines, new MediaTypeHeaderValue("application/x-ndjson")) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, 5000), (answer.StatusCode, body.RootElement.GetProperty("accepted").GetInt32()));
    }

    [Fact]
    public async Task WhatAClientSaysOfItsAddress_DoesNotReachTheProgram()
    {
        Nginx.Demand();
        using var client = nginx.Client();
        using var through = await client.SendAsync(From(new Uri(nginx.Secure, "/api/v1/areas")));
        Assert.Equal(HttpStatusCode.OK, through.StatusCode);
        using var around = await nginx.Server.Http.SendAsync(From(new Uri(nginx.Server.Http.BaseAddress!, "/api/v1/areas")));
        Assert.Equal(HttpStatusCode.Unauthorized, around.StatusCode);

        static HttpRequestMessage From(Uri address) => new(HttpMethod.Get, address) { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };
    }

    [Fact]
    public async Task Hub_OverASecureWebSocket_ShakesHands()
    {
        Nginx.Demand();
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => nginx.Trusts(shown);
        socket.Options.SetRequestHeader("Origin", nginx.Secure.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new Uri($"wss://{nginx.Secure.Authority}/hubs/board"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"protocol":"json","version":1}{{RecordEnd}}"""), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answer = new byte[64];
        var received = await socket.ReceiveAsync(answer, CancellationToken.None);
        Assert.Equal($"{{}}{RecordEnd}", Encoding.UTF8.GetString(answer, 0, received.Count)[..3]);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}
