using System.Text;
using CchcLive.Silo.Settings;
using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Settings;

/// <summary>Settings as a machine's file, environment and command line would give them.</summary>
internal static class Layers
{
    public static SettingsReading Read(string? json = null, (string Name, string Value)[]? environment = null, (string Key, string Value)[]? commandLine = null)
    {
        using var folder = new TempDirectory();
        var layers = new List<SettingLayer>();
        if (json is not null)
        {
            File.WriteAllText(folder.File("cchc.json"), json, Encoding.UTF8);
            layers.Add(SettingLayer.File(folder.File("cchc.json")));
        }

        layers.Add(SettingLayer.Environment((environment ?? []).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));
        layers.Add(SettingLayer.CommandLine((commandLine ?? []).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)), SettingOptions.NameOf));
        return SettingsReader.Read(layers);
    }

    public static IReadOnlyList<string> Faults(string? json = null, (string Name, string Value)[]? environment = null, (string Key, string Value)[]? commandLine = null) =>
        Assert.Throws<SettingsException>(() => Read(json, environment, commandLine)).Faults;
}
