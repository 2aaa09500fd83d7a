using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Scorecards;

/// <summary>What a scorecard is made of: groups, components, weights, thresholds, bands. Data, in <c>data/scorecards</c>, with its source; nothing of it is in the code.</summary>
public sealed record CardDefinition
{
    /// <summary>What all groups together can earn.</summary>
    public const decimal MostPoints = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly Lazy<CardDefinition> Program = new(ReadShipped);

    /// <summary>The scorecard of the program, used where the settings name no other.</summary>
    public static CardDefinition Shipped => Program.Value;

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change of meaning.</summary>
    public required int Version { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The id of the counting rule that its figures are counted by.</summary>
    public required string Rule { get; init; }

    /// <summary>The document it follows, and how far it is known.</summary>
    public required string Source { get; init; }

    /// <summary>True if the document itself was not read.</summary>
    public required bool IsSecondary { get; init; }

    /// <summary>The indicator under which somebody else's score of the same index is entered.</summary>
    public required string Portal { get; init; }

    /// <summary>A band is given from so many covered points on, above 0 to 100: a score of a few components says little about the whole.</summary>
    public required decimal BandsFrom { get; init; }

    /// <summary>A place with fewer dossiers to handle is shown but not ranked, at least 1.</summary>
    public required int MinimumDossiers { get; init; }

    /// <summary>The groups, in their order.</summary>
    public required IReadOnlyList<CardGroup> Groups { get; init; }

    /// <summary>The bands, the highest first.</summary>
    public required IReadOnlyList<CardBand> Bands { get; init; }

    /// <summary>How complete the data must be.</summary>
    public required IReadOnlyList<CardCoverage> Coverage { get; init; }

    /// <summary>Id and version: <c>766@1</c>.</summary>
    [JsonIgnore]
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");

    /// <summary>Every component, in order.</summary>
    [JsonIgnore]
    public IEnumerable<CardComponent> Components => Groups.SelectMany(group => group.Components);

    /// <summary>The band of a score.</summary>
    /// <param name="score">0 to 100.</param>
    public CardBand BandOf(decimal score) => Bands.First(band => score >= band.From);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no such file, or does not add up; the message names group, component and field.</exception>
    public static CardDefinition Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var definition = JsonSerializer.Deserialize<CardDefinition>(utf8Json, Json) ?? throw new FormatException("A file of a scorecard is empty.");
            string[] faults = [.. CardDefinitionCheck.FaultsOf(definition)];
            return faults.Length == 0 ? definition : throw new FormatException($"Scorecard {definition.Id}: {string.Join(' ', faults)}");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Scorecard: {e.Message}", e);
        }
    }

    private static CardDefinition ReadShipped()
    {
        using var stream = typeof(CardDefinition).Assembly.GetManifestResourceStream("scorecards/766")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes);
    }
}
