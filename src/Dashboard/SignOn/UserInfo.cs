using System.Net.Http.Headers;
using System.Text.Json;

namespace CchcLive.Dashboard.SignOn;

/// <summary>Asks the provider whose token it gave.</summary>
internal static class UserInfo
{
    private const int LongestName = 200;

    /// <summary>The account's name.</summary>
    /// <param name="http">The client for the provider.</param>
    /// <param name="address">Where to ask.</param>
    /// <param name="token">The token.</param>
    /// <param name="field">The field that is the name; dots lead into nested objects.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SignOnException">The provider does not answer, or not with such a field.</exception>
    public static async Task<string> NameAsync(HttpClient http, string address, string token, string field, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (!answer.IsSuccessStatusCode) throw new SignOnException(SignOnFault.Provider, $"the user-info address answers {(int)answer.StatusCode}");
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            return NameIn(json.RootElement, field) ?? throw new SignOnException(SignOnFault.Provider, $"the user-info answer has no text \"{field}\"");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            throw new SignOnException(SignOnFault.Provider, $"the user-info address cannot be asked: {e.Message}", e);
        }
    }

    private static string? NameIn(JsonElement answer, string field)
    {
        foreach (var step in field.Split('.'))
        {
            if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(step, out answer)) return null;
        }

        var name = answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;
        return string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? null : name;
    }
}
