using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Alerts;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Signatures;

namespace CchcLive.Ingest.Alerting.Webhooks;

/// <summary>
/// Tells another system with a signed POST. Whatever does not answer 2xx in time has not taken it. It goes to the address that the operator wrote and to no other: redirects are not followed, proxies and cookies not used, and the
/// answer's content is not read.
/// </summary>
internal sealed class WebhookChannel : IAlertChannel, IDisposable
{
    /// <summary>Carries the message's id, by which the receiver knows one that comes twice.</summary>
    public const string MessageHeader = "Cchc-Message";

    private readonly WebhookSettings _settings;
    private readonly DataKind _data;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    /// <summary>A channel.</summary>
    public WebhookChannel(WebhookSettings settings, DataKind data, TimeProvider time)
    {
        (_settings, _data, _time) = (settings, data, time);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = settings.Timeout };
    }

    /// <inheritdoc />
    public AlertDoor Door => new(_settings.Name, AlertChannel.Webhook);

    /// <inheritdoc />
    public bool Serves(string area) => _settings.Areas.Count == 0 || _settings.Areas.Contains(area, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        var body = AlertJson.Write(message, _data.IsSimulated);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, _settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(MessageHeader, message.Id);
        request.Headers.Add(RequestSignatures.SourceHeader, _settings.Name);
        request.Headers.Add(RequestSignatures.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignatures.SignatureHeader, "v1=" + Convert.ToHexStringLower(_settings.Secret.Sign(timestamp, body)));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode) throw new AlertChannelException($"máy nhận trả lời {(int)answer.StatusCode}") { IsForGood = IsForGood(answer.StatusCode) };
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new AlertChannelException($"máy nhận không trả lời trong {_settings.Timeout.TotalSeconds} giây", e);
        }
        catch (HttpRequestException e)
        {
            throw new AlertChannelException(e.InnerException is AlertChannelException refused ? refused.Message : "không kết nối được với máy nhận", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    /// <summary>What is about the message itself, which will be the same next time. A wrong secret or address (401, 403, 404) is the operator's to mend, and the messages wait for it.</summary>
    private static bool IsForGood(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation)).Where(address => PublicAddresses.May(address, _settings.IsPrivate)).ToArray();
        if (addresses.Length == 0) throw new AlertChannelException("địa chỉ của máy nhận không được phép dùng (mạng nội bộ cần “private”: true)");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
