using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;

namespace CchcLive.Bench.Ingest;

/// <summary>
/// The peer that an expert would write without CchcLive: a small web host that reads the same JSON with a source-generated reader and inserts each
/// request in one statement by <c>unnest</c>, repeated events left out, counters kept by a statement trigger.
/// </summary>
internal static partial class UnnestHost
{
    private const string Insert = "INSERT INTO events SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7) AS e (source, id, code, verb, unit, at, data) ORDER BY ";
    private const string ById = Insert + "source, id ON CONFLICT DO NOTHING";
    private const string ByUnit = Insert + "unit, verb, source, id ON CONFLICT DO NOTHING";

    /// <summary>Serves until it is killed.</summary>
    public static async Task RunAsync(string database, string url)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        await using var app = builder.Build();
        app.MapGet("/health", () => Results.Ok());
        app.MapPost("/api/v1/events", async (HttpRequest request) =>
        {
            using var body = new MemoryStream((int)(request.ContentLength ?? 0));
            await request.Body.CopyToAsync(body);
            var accepted = await InsertAsync(source, Read(body.GetBuffer().AsSpan(0, (int)body.Length)));
            return Results.Text($"{{\"accepted\":{accepted}}}", "application/json");
        });
        await app.RunAsync();
    }

    /// <summary>Reads the body of a request, an event a line.</summary>
    public static List<Incoming> Read(ReadOnlySpan<byte> lines)
    {
        var events = new List<Incoming>();
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (lines[range].Length > 0) events.Add(JsonSerializer.Deserialize(lines[range], Reader.Default.Incoming)!);
        }

        return events;
    }

    /// <summary>Inserts events in one statement.</summary>
    /// <param name="source">The database.</param>
    /// <param name="events">The events.</param>
    /// <param name="byUnit">In the order of units, so that a row trigger locks its counters in one order; otherwise in that of ids, so that repeated events wait in one order.</param>
    /// <returns>How many were new.</returns>
    public static async Task<int> InsertAsync(NpgsqlDataSource source, List<Incoming> events, bool byUnit = false)
    {
        await using var command = source.CreateCommand(byUnit ? ByUnit : ById);
        command.Parameters.Add(Texts(events, e => e.Source));
        command.Parameters.Add(Texts(events, e => e.Id));
        command.Parameters.Add(Texts(events, e => e.Subject));
        command.Parameters.Add(Texts(events, e => e.Type["vn.cchc.dossier.".Length..]));
        command.Parameters.Add(Texts(events, e => e.Data.GetProperty("unitId"u8).GetString()!));
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = [.. events.Select(e => e.Time.ToUniversalTime())], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz });
        command.Parameters.Add(Texts(events, e => e.Data.GetRawText()));
        return await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlParameter<string[]> Texts(List<Incoming> events, Func<Incoming, string> text) =>
        new() { TypedValue = [.. events.Select(text)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    /// <summary>An event as it is read.</summary>
    internal sealed record Incoming(string Id, string Source, string Type, DateTimeOffset Time, string Subject, JsonElement Data);

    [JsonSerializable(typeof(Incoming))]
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    private sealed partial class Reader : JsonSerializerContext;
}
