using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CchcLive.Domain;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Http.Signatures;
using MimeKit;

namespace CchcLive.Ingest.Alerting.Settings;

/// <summary>Reads a channels file and the secrets it names; every fault at once, each with its JSON path.</summary>
public static class AlertChannelsReader
{
    private const int MaxName = 40;
    private static readonly JsonDocumentOptions Format = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The channels file; relative paths in it start from its folder.</param>
    /// <exception cref="FormatException">It cannot be used; the message names every fault, and no secret.</exception>
    public static AlertChannels Read(string path)
    {
        var faults = new List<MappingFault>();
        var channels = AlertChannels.None;
        try
        {
            using var document = UnicodeJson.Parse(File.ReadAllBytes(path), Format);
            channels = All(new MappingJson(document.RootElement, "$", faults), Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (JsonException e)
        {
            faults.Add(new MappingFault("$", $"không phải JSON hợp lệ: dòng {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new MappingFault("$", "không đọc được tệp, hoặc đường dẫn trong đó không phải đường dẫn"));
        }

        return faults.Count == 0 ? channels : throw new FormatException(faults.Aggregate(new StringBuilder($"{path}: tệp kênh cảnh báo không dùng được:"), (text, fault) => text.Append(CultureInfo.InvariantCulture, $"\n  {fault.Path}: {fault.Message}")).ToString());
    }

    private static AlertChannels All(MappingJson json, string folder)
    {
        if (!json.HasOnly("webhooks", "mails")) return AlertChannels.None;
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new AlertChannels
        {
            Webhooks = [.. (json.Member("webhooks")?.Items() ?? []).Select(item => Webhook(item, folder, names)).OfType<WebhookSettings>()],
            Mails = [.. (json.Member("mails")?.Items() ?? []).Select(item => Mail(item, folder, names)).OfType<MailSettings>()],
        };
    }

    private static WebhookSettings? Webhook(MappingJson json, string folder, HashSet<string> names)
    {
        if (!json.HasOnly("name", "url", "secret", "areas", "private", "timeoutSeconds")) return null;
        var (name, secret) = (Name(json, names), Resolve(json.Demand("secret"), folder));
        var isPrivate = json.Member("private")?.Flag() ?? false;
        var url = json.Demand("url")?.Parsed(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (isPrivate && uri.Scheme == Uri.UriSchemeHttp)) ? uri : null, "phải là địa chỉ https, không có tên hay mật khẩu; http chỉ dùng được với “private”: true");
        if (secret is { Length: < SourceSecret.MinLength }) json.Fault($"phải có ít nhất {SourceSecret.MinLength} ký tự", "secret");
        var areas = json.Member("areas")?.Texts() ?? [];
        var timeout = json.Whole("timeoutSeconds", 1, 60, 10);
        if (name is null || url is null || secret is null) return null;
        return new WebhookSettings { Name = name, Url = url, Secret = new SourceSecret(name, secret), Areas = areas, IsPrivate = isPrivate, Timeout = TimeSpan.FromSeconds(timeout) };
    }

    private static MailSettings? Mail(MappingJson json, string folder, HashSet<string> names)
    {
        if (!json.HasOnly("name", "host", "port", "security", "user", "password", "from", "to", "timeoutSeconds")) return null;
        var (name, host, from) = (Name(json, names), json.Demand("host")?.Text(), Address(json.Demand("from")));
        var security = Security(json.Member("security"));
        var port = json.Whole("port", 1, 65_535, security == MailSecurity.Tls ? 465 : 587);
        var (user, password) = (json.Member("user")?.Text(), Resolve(json.Member("password"), folder));
        if (user is null != password is null) json.Fault("“user” và “password” phải có cả hai hoặc không có", "user");
        if (security == MailSecurity.None && host is not null && !IsThisMachine(host)) json.Fault("chỉ gửi không mã hóa tới máy chủ thư trên chính máy này", "security");
        var to = json.Demand("to")?.Items(atLeastOne: true).Select(Recipient).OfType<MailRecipient>().ToList();
        var timeout = json.Whole("timeoutSeconds", 1, 120, 30);
        if (name is null || host is null || from is null || to is null || security is not { } chosen) return null;
        return new MailSettings { Name = name, Host = host, Port = port, Security = chosen, User = user, Password = password, From = from, To = to, Timeout = TimeSpan.FromSeconds(timeout) };
    }

    private static MailSecurity? Security(MappingJson? json)
    {
        if (json is null) return MailSecurity.StartTls;
        MailSecurity? security = json.Text() switch { "tls" => MailSecurity.Tls, "starttls" => MailSecurity.StartTls, "none" => MailSecurity.None, _ => null };
        if (security is null) json.Fault("phải là “tls”, “starttls” hoặc “none”");
        return security;
    }

    private static MailRecipient? Recipient(MappingJson json)
    {
        if (!json.HasOnly("address", "area")) return null;
        return Address(json.Demand("address")) is { } address ? new MailRecipient(address, json.Member("area")?.Text()) : null;
    }

    private static string? Address(MappingJson? json) => json?.Parsed(text => MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal) ? text : null, "phải là địa chỉ thư");

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string? Resolve(MappingJson? json, string folder)
    {
        if (json?.Text() is not { } text) return null;
        var (secret, fault) = SecretReference.Resolve(text, folder);
        if (fault is not null) json.Fault(fault);
        return secret;
    }

    private static string? Name(MappingJson json, HashSet<string> names)
    {
        var name = json.Demand("name")?.Text();
        if (name is not null && (name.Length > MaxName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))) json.Fault($"nhiều nhất {MaxName} chữ cái không dấu, chữ số, gạch", "name");
        if (name is not null && !names.Add(name)) json.Fault("tên này đã dùng cho kênh khác", "name");
        return name;
    }
}
