using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace CchcLive.EndToEnd.Tests.SignOn;

/// <summary>
/// A small OAuth 2.0 provider: authorization code with PKCE, and user-info. It asks nobody for a password; who comes is who <see cref="User"/> says. Everything that
/// the client must send is checked, and what is wrong is noted.
/// </summary>
internal sealed class IdentityProvider : IDisposable
{
    public const string ClientId = "cchc";
    public const string ClientSecret = "bi-mat-cua-cchc";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (string Challenge, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    private IdentityProvider(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add(Address.ToString());
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Who comes.</summary>
    public string User { get; set; } = "lan";

    /// <summary>True if he, asked whether the program may know who he is, says no.</summary>
    public bool IsDenied { get; set; }

    /// <summary>True if user-info fails.</summary>
    public bool IsUserInfoBroken { get; set; }

    /// <summary>True to send the browser back with a state that the program never gave.</summary>
    public bool IsStateForged { get; set; }

    /// <summary>True to remember another challenge than the program sent, as for a code that somebody else asked for.</summary>
    public bool IsCodeOfSomebodyElse { get; set; }

    /// <summary>What a client did wrong.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Starts it on a free port.</summary>
    public static IdentityProvider Start()
    {
        for (var tries = 0; ; tries++)
        {
            var provider = new IdentityProvider(RandomNumberGenerator.GetInt32(20_000, 60_000));
            try
            {
                provider._listener.Start();
                _ = provider.ServeAsync();
                return provider;
            }
            catch (HttpListenerException) when (tries < 50)
            {
                provider.Dispose(); // somebody else has the port
            }
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext http;
            try
            {
                http = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(http);
        }
    }

    private async Task AnswerAsync(HttpListenerContext http)
    {
        switch (http.Request.Url!.AbsolutePath)
        {
            case "/authorize":
                Authorize(http);
                break;
            case "/token":
                await TokenAsync(http);
                break;
            case "/userinfo" when !IsUserInfoBroken && _tokens.TryGetValue(http.Request.Headers["Authorization"]?.Replace("Bearer ", "", StringComparison.Ordinal) ?? "", out var user):
                await WriteAsync(http, 200, $$"""{"sub":"7f3a","preferred_username":"{{user}}","email":"{{user}}@example.invalid"}""");
                break;
            default:
                http.Response.StatusCode = 500;
                break;
        }

        http.Response.Close();
    }

    private void Authorize(HttpListenerContext http)
    {
        var asked = HttpUtility.ParseQueryString(http.Request.Url!.Query);
        Demand(asked["response_type"] == "code", "response_type");
        Demand(asked["client_id"] == ClientId, "client_id");
        Demand(asked["code_challenge_method"] == "S256" && asked["code_challenge"] is { Length: 43 }, "code_challenge");
        Demand(asked["scope"] == "openid profile", "scope");
        Demand(!string.IsNullOrEmpty(asked["state"]), "state");
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (IsCodeOfSomebodyElse ? new string('A', 43) : asked["code_challenge"]!, asked["redirect_uri"]!);
        var state = Uri.EscapeDataString(IsStateForged ? "forged" : asked["state"]!);
        http.Response.Redirect($"{asked["redirect_uri"]}?state={state}&" + (IsDenied ? "error=access_denied" : $"code={code}"));
    }

    private async Task TokenAsync(HttpListenerContext http)
    {
        using var reader = new StreamReader(http.Request.InputStream);
        var asked = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
        Demand(asked["client_id"] == ClientId && asked["client_secret"] == ClientSecret, "client_secret");
        var isKnown = _codes.TryRemove(asked["code"] ?? "", out var given);
        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(asked["code_verifier"] ?? ""))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (!isKnown || challenge != given.Challenge || asked["redirect_uri"] != given.Redirect)
        {
            await WriteAsync(http, 400, """{"error":"invalid_grant"}""");
            return;
        }

        var token = Guid.NewGuid().ToString("N");
        _tokens[token] = User;
        await WriteAsync(http, 200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":60}""");
    }

    private void Demand(bool holds, string what)
    {
        if (!holds) Complaints.Enqueue(what);
    }

    private static async Task WriteAsync(HttpListenerContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(json));
    }
}
