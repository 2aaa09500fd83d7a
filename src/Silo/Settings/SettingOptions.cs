using System.CommandLine;
using CchcLive.Silo.Commands;

namespace CchcLive.Silo.Settings;

/// <summary>The settings that have an option on the command line.</summary>
internal static class SettingOptions
{
    private const string TableOn = "dossiersTable:on";
    private const string TableEvery = "dossiersTable:everySeconds";

    private static readonly (string Key, Option Option)[] All =
    [
        ("storage:data", GlobalOptions.Data),
        ("storage:database", GlobalOptions.Database),
        ("retention:months", GlobalOptions.Retention),
        ("listen:urls", ServeOptions.Urls),
        ("public:urls", ServeOptions.PublicUrls),
        ("listen:hosts", ServeOptions.Hosts),
        ("cluster:role", ServeOptions.Role),
        ("cluster:name", ServeOptions.Cluster),
        (TableOn, ServeOptions.Table),
        (TableEvery, ServeOptions.Table),
        ("maps:boundaries", ServeOptions.Boundaries),
        ("connections:file", ServeOptions.Connections),
    ];

    /// <summary>The option of a setting; empty if it has none.</summary>
    public static string NameOf(string key) => All.FirstOrDefault(pair => pair.Key == key).Option?.Name ?? "";

    /// <summary>What a command line says, by key; the texts of a list with <c>;</c> between.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Given(ParseResult parsed) =>
        from pair in All
        let result = parsed.GetResult(pair.Option)
        where result is { Implicit: false }
        let text = string.Join(';', result.Tokens.Select(token => token.Value))
        where pair.Key != TableEvery || text != "off"
        select KeyValuePair.Create<string, string?>(pair.Key, pair.Key == TableOn ? (text != "off" ? "true" : "false") : text);
}
