using System.Collections;
using System.CommandLine;
using CchcLive.Silo.Commands;

namespace CchcLive.Silo.Settings;

/// <summary>Where this process takes its settings from: a file, over it the environment, over that the command line.</summary>
internal static class SettingsSource
{
    /// <summary>The settings file of a machine on which the program is installed as a service.</summary>
    public const string SystemFile = "/etc/cchc/cchc.json";

    private const string FileVariable = "CCHC_CONFIG";
    private const string ServiceVariable = "INVOCATION_ID"; // systemd gives every service one

    /// <summary>Reads the settings for a command line.</summary>
    /// <exception cref="SettingsException">Something cannot be used; the message has every fault.</exception>
    /// <exception cref="FileNotFoundException">The file that is named is not there.</exception>
    /// <exception cref="FormatException">The file is not JSON.</exception>
    public static SettingsReading Read(ParseResult parsed) => SettingsReader.Read([.. Layers(parsed)]);

    private static IEnumerable<SettingLayer> Layers(ParseResult parsed)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);
        if (FileOf(parsed.GetValue(GlobalOptions.Config), variables) is { } file) yield return SettingLayer.File(file);
        yield return SettingLayer.Environment(variables);
        yield return SettingLayer.CommandLine(SettingOptions.Given(parsed), SettingOptions.NameOf);
    }

    private static string? FileOf(string? named, Dictionary<string, string> variables) =>
        named ?? variables.GetValueOrDefault(FileVariable) ?? (variables.ContainsKey(ServiceVariable) && File.Exists(SystemFile) ? SystemFile : null);
}
