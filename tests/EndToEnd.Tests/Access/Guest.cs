using System.Net;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>A browser of somebody's own: its cookies, and no redirect is followed.</summary>
internal sealed partial class Guest : IDisposable
{
    private readonly CookieContainer _cookies = new();

    private Guest(Server server) => Http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
    {
        BaseAddress = server.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(3),
    };

    /// <summary>The client.</summary>
    public HttpClient Http { get; }

    /// <summary>Its cookies, as a WebSocket sends them.</summary>
    public string Cookies => _cookies.GetCookieHeader(Http.BaseAddress!);

    /// <summary>Somebody whom nobody knows.</summary>
    public static Guest Of(Server server) => new(server);

    /// <summary>Somebody who has signed in by the form.</summary>
    public static async Task<Guest> SignInAsync(Server server, string name, string password)
    {
        var guest = new Guest(server);
        using var answer = await guest.TrySignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return guest;
    }

    /// <summary>Fills the log-in form and sends it.</summary>
    public Task<HttpResponseMessage> TrySignInAsync(string name, string password, string back = "/") => SubmitAsync("/login", "/login", ("name", name), ("password", password), ("return", back));

    /// <summary>Opens a page and sends a form of it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await PageAsync(page);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(html).Groups["token"].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await SendAsync(HttpMethod.Post, action, form);
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Asks as a browser does: for a page.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        request.Headers.Accept.ParseAdd("text/html");
        return Http.SendAsync(request);
    }

    /// <inheritdoc />
    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
