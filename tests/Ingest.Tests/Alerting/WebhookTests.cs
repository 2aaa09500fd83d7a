using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CchcLive.Grains.Alerts;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Alerting.Webhooks;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Signatures;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Tests.Alerting;

/// <summary>The webhook against a real listener on this machine.</summary>
public sealed class WebhookTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task AMessage_ArrivesSigned_WithItsId_AndNamesNobody()
    {
        var got = new List<(string? Id, string? Timestamp, string? Signature, byte[] Body)>();
        await using var listener = await ListenAsync(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            got.Add((http.Request.Headers[WebhookChannel.MessageHeader], http.Request.Headers["Cchc-Timestamp"], http.Request.Headers["Cchc-Signature"], body.ToArray()));
        });
        using var channel = Channel(AddressOf(listener));
        await channel.SendAsync(Messages.Late, default);
        await channel.SendAsync(Messages.Morning, default);

        var first = got[0];
        Assert.Equal("quan-a/7/truc-ban", first.Id);
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), (byte[])[.. Encoding.ASCII.GetBytes(first.Timestamp! + "."), .. first.Body]);
        Assert.Equal("v1=" + Convert.ToHexStringLower(signed), first.Signature);
        using var json = JsonDocument.Parse(first.Body);
        Assert.Equal(("cchc-alerts/1", "quan-a", true), (json.RootElement.GetProperty("format").GetString(), json.RootElement.GetProperty("area").GetString(), json.RootElement.GetProperty("isSimulated").GetBoolean()));
        Assert.Equal(["raised ward-1 0.945", "reminder ward-2 1200", "cleared ward-3 12"], json.RootElement.GetProperty("alerts").EnumerateArray()
            .Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("place").GetString()} {line.GetProperty("value").GetRawText()}"));
        using var morning = JsonDocument.Parse(got[1].Body);
        Assert.Equal((3, 3, 4), (morning.RootElement.GetProperty("morning").GetProperty("units")[0].GetProperty("dossiers").GetInt32(),
            morning.RootElement.GetProperty("morning").GetProperty("before").GetProperty("saved").GetInt32(), morning.RootElement.GetProperty("morning").GetProperty("before").GetProperty("of").GetInt32()));
    }

    [Theory]
    [InlineData(500, "máy nhận trả lời 500", false)]
    [InlineData(400, "máy nhận trả lời 400", true)]
    [InlineData(401, "máy nhận trả lời 401", false)]
    [InlineData(404, "máy nhận trả lời 404", false)]
    [InlineData(413, "máy nhận trả lời 413", true)]
    [InlineData(408, "máy nhận trả lời 408", false)]
    [InlineData(429, "máy nhận trả lời 429", false)]
    public async Task WhatIsNotTaken_IsAFault_ThatNamesNoAddress_AndSaysIfItIsForGood(int status, string words, bool isForGood)
    {
        await using var listener = await ListenAsync(http =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var channel = Channel(AddressOf(listener));
        var fault = await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default));
        Assert.Equal((words, isForGood), (fault.Message, fault.IsForGood));
    }

    [Fact]
    public async Task ARedirect_IsNotFollowed()
    {
        var asked = new List<string>();
        await using var listener = await ListenAsync(http =>
        {
            asked.Add(http.Request.Path);
            http.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        using var channel = Channel(AddressOf(listener));
        Assert.Equal("máy nhận trả lời 307", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message);
        Assert.Equal(["/hook"], asked);
    }

    [Fact]
    public async Task WhoDoesNotAnswer_IsGivenUp()
    {
        using var released = new CancellationTokenSource();
        await using var listener = await ListenAsync(http => Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(released.Token, http.RequestAborted).Token).ContinueWith(_ => { }, TaskScheduler.Default));
        using var channel = Channel(AddressOf(listener), timeout: TimeSpan.FromMilliseconds(200));
        Assert.Contains("không trả lời", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message, StringComparison.Ordinal);
        await released.CancelAsync();
    }

    [Fact]
    public async Task ThisMachine_IsNoAddress_UnlessTheFileSaysSo()
    {
        var asked = 0;
        await using var listener = await ListenAsync(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        using var channel = Channel(AddressOf(listener), isPrivate: false);
        Assert.Contains("không được phép", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message, StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true, true)]
    [InlineData("2001:4860:4860::8888", true, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.16.0.1", false, true)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("::ffff:127.0.0.1", false, true)]
    [InlineData("fd00::1", false, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    public void AnAddress_IsAllowed_AsItsNetworkIs(string address, bool open, bool isPrivate) =>
        Assert.Equal((open, isPrivate), (PublicAddresses.May(IPAddress.Parse(address), isPrivate: false), PublicAddresses.May(IPAddress.Parse(address), isPrivate: true)));

    private static WebhookChannel Channel(string address, bool isPrivate = true, TimeSpan? timeout = null) => new(
        new WebhookSettings { Name = "truc-ban", Url = new Uri(address), Secret = new SourceSecret("truc-ban", Secret), IsPrivate = isPrivate, Timeout = timeout ?? TimeSpan.FromSeconds(60) },
        new DataKind(IsSimulated: true), new ManualTimeProvider(Messages.At));

    private static string AddressOf(WebApplication listener) => listener.Urls.Single() + "/hook";

    private static async Task<WebApplication> ListenAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(http => answer(http));
        await app.StartAsync();
        return app;
    }
}
