using System.Text;
using CchcLive.Domain;
using CchcLive.Grains.Alerts;
using CchcLive.Ingest.Alerting.Mail;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace CchcLive.Ingest.Tests.Alerting;

/// <summary>Mails against a small listener on this machine.</summary>
public sealed class MailTests
{
    private static readonly TimeZoneInfo Zone = Zones.Find("Asia/Ho_Chi_Minh");

    [Fact]
    public async Task AMail_ReachesThoseOfItsArea_SignedIn_InVietnamese()
    {
        await using var server = new SmtpListener();
        var settings = Settings(server.Port) with { User = "cchc", Password = "mat-khau" };
        await new MailChannel(settings, new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance).SendAsync(Messages.Late, default);

        Assert.Equal(["RCPT TO:<chu-tich@example.vn>", "RCPT TO:<quan-a@example.vn>"], server.Recipients.Order(StringComparer.Ordinal));
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("\0cchc\0mat-khau")), Assert.Single(server.SignIns), StringComparison.Ordinal);
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Mails))));
        Assert.Equal("[CCHC] Quận A: 2 cảnh báo", mail.Subject);
        Assert.Equal("quan-a.7.truc-ban@cchc.local", mail.MessageId);
        Assert.Empty(mail.To.Mailboxes); // nobody sees who else got it
        Assert.Empty(mail.Bcc.Mailboxes);
        Assert.Equal(
            """
            CẦN XỬ LÝ NGAY
            - Phường 1: Tỷ lệ đúng hạn thấp (94,5 %, từ 08:00 12/03/2025)

            CẦN XỬ LÝ TRONG NGÀY
            - Phường 2: Nhiều hồ sơ quá hạn (1.200, từ 08:00 12/03/2025; nhắc lại)

            ĐÃ HẾT
            - Phường 3: Nhiều hồ sơ quá hạn


            Quận A, lúc 08:00 12/03/2025. Mã tin: quan-a/7/truc-ban. Chi tiết và ghi nhận: trang “Cảnh báo” của chương trình.
            """.ReplaceLineEndings("\n"), mail.TextBody!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void TheMorningNotice_SaysHowManyGoLate_AndHowManyWereSaved()
    {
        Assert.Equal("[CCHC · MÔ PHỎNG] Quận A: 3 hồ sơ sẽ trễ nếu không xong trong ngày 12/03/2025", MailText.Subject(Messages.Morning, isSimulated: true));
        var body = MailText.Body(Messages.Morning, Zone, isSimulated: true);
        Assert.StartsWith("DỮ LIỆU MÔ PHỎNG", body, StringComparison.Ordinal);
        Assert.Contains("- Phường 1: 3 hồ sơ", body, StringComparison.Ordinal);
        Assert.Contains("kịp 3/4 hồ sơ (2 xong đúng hạn, 1 đang chờ hoặc được dời hạn hợp lệ); trễ 1.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheServerRefuses_IsAFault_WithoutAddressOrPassword_AndLaterItWorks()
    {
        await using var server = new SmtpListener { Refuses = true };
        var channel = new MailChannel(Settings(server.Port), new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance);
        Assert.Equal("máy chủ thư từ chối (mã 550)", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message);
        server.Refuses = false;
        await channel.SendAsync(Messages.Late, default);
        Assert.Single(server.Mails);

        server.KnowsNobody = true;
        channel = new MailChannel(Settings(server.Port) with { User = "cchc", Password = "mat-khau" }, new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance);
        Assert.Equal("máy chủ thư không nhận tài khoản", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message);
    }

    [Fact]
    public async Task ARecipientWhoIsRefused_KeepsTheMailFromNobody_AndIsNamedInTheLogOnce()
    {
        await using var server = new SmtpListener { Unknown = { "chu-tich@example.vn" } };
        var log = new Lines();
        await new MailChannel(Settings(server.Port), new DataKind(IsSimulated: false), _ => Zone, log).SendAsync(Messages.Late, default);
        Assert.Single(server.Mails);
        Assert.Equal([(LogLevel.Warning, "The mail server of channel thu refused recipients of message quan-a/7/truc-ban: chu-tich@example.vn")], log.Written);
    }

    [Theory]
    [InlineData("550 no", false, true)]
    [InlineData("451 later", false, false)]
    [InlineData("550 no", true, false)] // a wrong password is about no mail
    public async Task WhenNobodyIsAccepted_TheMailIsRefusedForGood_UnlessOneMayBeLater(string refusal, bool knowsNobody, bool isForGood)
    {
        await using var server = new SmtpListener { Refuses = true, Refusal = refusal, KnowsNobody = knowsNobody, Unknown = { "chu-tich@example.vn" } };
        var channel = new MailChannel(Settings(server.Port) with { User = "cchc", Password = "mat-khau" }, new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance);
        Assert.Equal(isForGood, (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).IsForGood);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task WithoutTheTlsThatIsDemanded_NothingIsSent()
    {
        await using var server = new SmtpListener();
        var channel = new MailChannel(Settings(server.Port) with { Security = MailSecurity.StartTls }, new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance);
        Assert.Equal("không lập được kết nối TLS với máy chủ thư", (await Assert.ThrowsAsync<AlertChannelException>(() => channel.SendAsync(Messages.Late, default))).Message);
        Assert.Empty(server.Recipients);
    }

    [Fact]
    public void AnArea_NobodyHearsOf_IsNotServed()
    {
        var channel = new MailChannel(Settings(25) with { To = [new MailRecipient("x@example.vn", "quan-b")] }, new DataKind(IsSimulated: false), _ => Zone, NullLogger.Instance);
        Assert.Equal((true, false), (channel.Serves("quan-b"), channel.Serves("quan-a")));
    }

    private static MailSettings Settings(int port) => new()
    {
        Name = "thu", Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "cchc@example.vn", Timeout = TimeSpan.FromSeconds(60),
        To = [new MailRecipient("chu-tich@example.vn", null), new MailRecipient("quan-a@example.vn", "quan-a"), new MailRecipient("quan-b@example.vn", "quan-b")],
    };

    private sealed class Lines : ILogger
    {
        public List<(LogLevel Level, string Text)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Add((logLevel, formatter(state, exception)));
    }
}
