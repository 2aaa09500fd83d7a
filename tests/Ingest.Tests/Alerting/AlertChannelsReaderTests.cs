using CchcLive.Ingest.Alerting.Settings;
using CchcLive.TestSupport;

namespace CchcLive.Ingest.Tests.Alerting;

public sealed class AlertChannelsReaderTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void AFile_IsRead_WithItsSecretsFromElsewhere()
    {
        var channels = Read(
            """
            {
              // who is told
              "webhooks": [{ "name": "truc-ban", "url": "http://10.0.0.5/hook", "secret": "file:hook.key", "areas": ["quan-a"], "private": true, "timeoutSeconds": 5 }],
              "mails": [{ "name": "thu", "host": "mail.example.vn", "security": "tls", "user": "cchc", "password": "file:mail.key", "from": "CCHC <cchc@example.vn>", "to": [{ "address": "ct@example.vn", "area": "quan-a" }] }],
            }
            """);
        var (webhook, mail) = (Assert.Single(channels.Webhooks), Assert.Single(channels.Mails));
        Assert.Equal(("truc-ban", "http://10.0.0.5/hook", true, 5), (webhook.Name, webhook.Url.ToString(), webhook.IsPrivate, (int)webhook.Timeout.TotalSeconds));
        Assert.Equal((465, MailSecurity.Tls, "the password", new MailRecipient("ct@example.vn", "quan-a")), (mail.Port, mail.Security, mail.Password, mail.To[0]));
        Assert.Empty(Read("{}").Mails);
    }

    [Theory]
    [InlineData("""{"webhooks":[{"name":"x","url":"http://example.vn/","secret":"file:hook.key"}]}""", "$.webhooks[0].url")]
    [InlineData("""{"webhooks":[{"name":"x","url":"https://a:b@example.vn/","secret":"file:hook.key"}]}""", "$.webhooks[0].url")]
    [InlineData("""{"webhooks":[{"name":"x","url":"file:///etc/passwd","secret":"file:hook.key","private":true}]}""", "$.webhooks[0].url")]
    [InlineData("""{"webhooks":[{"name":"x","url":"https://example.vn/","secret":"0123456789abcdef0123456789abcdef"}]}""", "$.webhooks[0].secret")]
    [InlineData("""{"webhooks":[{"name":"x","url":"https://example.vn/","secret":"file:mail.key"}]}""", "$.webhooks[0].secret")]
    [InlineData("""{"webhooks":[{"name":"x y","url":"https://example.vn/","secret":"file:hook.key"}]}""", "$.webhooks[0].name")]
    [InlineData("""{"mails":[{"name":"x","host":"mail.example.vn","security":"none","from":"a@b.vn","to":[{"address":"c@d.vn"}]}]}""", "$.mails[0].security")]
    [InlineData("""{"mails":[{"name":"x","host":"mail.example.vn","user":"u","from":"a@b.vn","to":[{"address":"c@d.vn"}]}]}""", "$.mails[0].user")]
    [InlineData("""{"mails":[{"name":"x","host":"mail.example.vn","from":"nobody","to":[{"address":"c@d.vn"}]}]}""", "$.mails[0].from")]
    [InlineData("""{"mails":[{"name":"x","host":"mail.example.vn","from":"a@b.vn","to":[]}]}""", "$.mails[0].to")]
    [InlineData("""{"sms":[]}""", "$.sms")]
    [InlineData("{", "$")]
    public void WhatCannotBeUsed_IsToldByItsPath_WithoutSecrets(string json, string path)
    {
        var message = Assert.Throws<FormatException>(() => Read(json)).Message;
        Assert.Contains($"\n  {path}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    private static AlertChannels Read(string json)
    {
        using var folder = new TempDirectory();
        File.WriteAllText(folder.File("kenh.json"), json);
        File.WriteAllText(folder.File("hook.key"), Secret + "\n");
        File.WriteAllText(folder.File("mail.key"), "the password\n");
        return AlertChannelsReader.Read(folder.File("kenh.json"));
    }
}
