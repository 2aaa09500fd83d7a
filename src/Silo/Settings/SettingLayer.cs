using System.Text.Json;

namespace CchcLive.Silo.Settings;

/// <summary>One place where settings come from. A later layer goes over an earlier one.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Values">What it says, by key.</param>
/// <param name="Origin">Where the value of a key stands, for messages.</param>
internal sealed record SettingLayer(string Name, IConfiguration Values, Func<string, string> Origin)
{
    /// <summary>How every environment variable of the program begins; those that are settings have two underscores besides.</summary>
    public const string EnvironmentPrefix = "CCHC_";

    /// <summary>A settings file: JSON, comments allowed.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="FormatException">It is not JSON, or says something twice.</exception>
    public static SettingLayer File(string path)
    {
        if (!System.IO.File.Exists(path)) throw new FileNotFoundException($"There is no settings file {path}.");
        try
        {
            using var file = System.IO.File.OpenRead(path);
            return new SettingLayer(path, new ConfigurationBuilder().AddJsonStream(file).Build(), _ => path);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw new FormatException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The environment: <c>CCHC_RETENTION__MONTHS</c> is <c>retention:months</c>.</summary>
    public static SettingLayer Environment(IEnumerable<KeyValuePair<string, string>> variables) => new(
        "environment",
        InMemory(variables.Where(variable => variable.Key.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase) && variable.Key.Contains("__", StringComparison.Ordinal))
            .Select(variable => KeyValuePair.Create<string, string?>(variable.Key[EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable.Value))),
        key => EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant());

    /// <summary>The command line, already by key.</summary>
    public static SettingLayer CommandLine(IEnumerable<KeyValuePair<string, string?>> values, Func<string, string> option) => new("command line", InMemory(values), option);

    /// <summary>What it says of a setting; null if nothing. A list is an array, or one text with <c>;</c> between.</summary>
    public IReadOnlyList<string>? Of(Setting setting)
    {
        var section = Values.GetSection(setting.Key);
        if (!section.Exists()) return null;
        if (section.Value is not { } text) return [.. section.GetChildren().Select(child => child.Value ?? "")];
        return setting.IsList ? text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
    }

    /// <summary>Keys that are no setting's.</summary>
    public IEnumerable<string> Unknown() => Values.AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key)
        .Where(key => !Setting.All.Any(setting => IsOf(setting, key)));

    private static bool IsOf(Setting setting, string key) =>
        key.Equals(setting.Key, StringComparison.OrdinalIgnoreCase) || (setting.IsList && key.StartsWith(setting.Key + ':', StringComparison.OrdinalIgnoreCase));

    private static IConfigurationRoot InMemory(IEnumerable<KeyValuePair<string, string?>> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
