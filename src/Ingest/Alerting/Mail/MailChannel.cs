using System.Net.Sockets;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Http;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;
using MimeKit.Text;

namespace CchcLive.Ingest.Alerting.Mail;

/// <summary>Tells people by mail. Recipients do not see each other, and one that the server refuses keeps it from no other; the mail's id is the message's, so that one that comes twice is one in their mailbox.</summary>
internal sealed class MailChannel(MailSettings settings, DataKind data, Func<string, TimeZoneInfo> zoneOf, ILogger log) : IAlertChannel
{
    /// <summary>A channel whose times are those of the area.</summary>
    public MailChannel(MailSettings settings, DataKind data, OrgRegistry registry, ILogger<MailChannel> log)
        : this(settings, data, area => registry.CalendarOf(area).Zone, log)
    {
    }

    /// <inheritdoc />
    public AlertDoor Door => new(settings.Name, AlertChannel.Mail);

    /// <inheritdoc />
    public bool Serves(string area) => settings.To.Any(to => to.Area is null || to.Area == area);

    /// <inheritdoc />
    public async Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        using var mail = MailOf(message);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            using var smtp = new MailClient { CheckCertificateRevocation = false }; // an office's network does not reach the lists of revoked certificates
            await smtp.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), patience.Token);
            if (settings is { User: { } user, Password: { } password }) await smtp.AuthenticateAsync(user, password, patience.Token);
            await SendAsync(smtp, mail, message.Id, patience.Token);
            await smtp.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            throw new AlertChannelException(Words(e), e) { IsForGood = IsForGood(e) };
        }
    }

    private async Task SendAsync(MailClient smtp, MimeMessage mail, string id, CancellationToken cancellation)
    {
        try
        {
            await smtp.SendAsync(mail, cancellation);
        }
        finally
        {
            if (smtp.Refused is { Count: > 0 } refused) log.LogWarning("The mail server of channel {Channel} refused recipients of message {Id}: {Refused}", settings.Name, id, string.Join(", ", refused));
        }
    }

    private MimeMessage MailOf(AlertMessage message)
    {
        var mail = new MimeMessage(new TextPart(TextFormat.Plain) { Text = MailText.Body(message, zoneOf(message.Area), data.IsSimulated) })
        {
            Subject = MailText.Subject(message, data.IsSimulated), Date = message.At, MessageId = message.Id.Replace('/', '.') + "@cchc.local",
        };
        mail.From.Add(MailboxAddress.Parse(settings.From));
        foreach (var to in settings.To.Where(to => to.Area is null || to.Area == message.Area)) mail.Bcc.Add(MailboxAddress.Parse(to.Address));
        return mail;
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <summary>A mail, or all its recipients, are refused with 500 and more. What the server says to the connection or the account is about no mail.</summary>
    private static bool IsForGood(Exception e) => e is SmtpCommandException { ErrorCode: not SmtpErrorCode.UnexpectedStatusCode, StatusCode: >= SmtpStatusCode.CommandUnrecognized };

    private static string Words(Exception e) => e switch
    {
        AuthenticationException => "máy chủ thư không nhận tài khoản",
        SslHandshakeException or NotSupportedException => "không lập được kết nối TLS với máy chủ thư",
        SmtpCommandException refused => $"máy chủ thư từ chối (mã {(int)refused.StatusCode})",
        OperationCanceledException or TimeoutException => "máy chủ thư không trả lời kịp",
        SocketException or IOException or SmtpProtocolException => "không kết nối được máy chủ thư",
        _ => "không gửi được thư",
    };
}
