using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Grains.Access;

/// <summary>One change, as the stream <c>access</c> has it: accounts and secrets as they are from now on. What belongs together is in one entry.</summary>
/// <param name="By">Who wanted it.</param>
public sealed record AccessEntry(string By)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The accounts that are new or otherwise.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>The secrets that are new or otherwise.</summary>
    public IReadOnlyList<Secret> Secrets { get; init; } = [];

    /// <summary>The body of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads the body of a segment.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static AccessEntry Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<AccessEntry>(body, Json) ?? throw new FormatException("An entry of the accounts is empty.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"An entry of the accounts cannot be read: {e.Message}", e);
        }
    }
}
