using System.ComponentModel.DataAnnotations;
using CchcLive.Domain;

namespace CchcLive.Silo.Settings;

/// <summary>Makes the settings of what several layers say, and finds everything that is wrong with them.</summary>
internal static class SettingsReader
{
    /// <summary>Reads all settings.</summary>
    /// <param name="layers">Where they come from; a later one goes over an earlier one.</param>
    /// <exception cref="SettingsException">Something cannot be used; the message has every fault.</exception>
    public static SettingsReading Read(IReadOnlyList<SettingLayer> layers)
    {
        var settings = new ProgramSettings();
        var faults = layers.SelectMany(UnknownIn).ToList();
        var origins = new Dictionary<string, SettingLayer>(StringComparer.Ordinal);
        foreach (var setting in Setting.All)
        {
            if (layers.LastOrDefault(layer => layer.Of(setting) is not null) is not { } layer) continue;
            origins.Add(setting.Key, layer);
            if (setting.Set(settings, layer.Of(setting)!) is { } fault) faults.Add($"{setting.Key} ({layer.Origin(setting.Key)}): {fault}");
        }

        faults.AddRange(Contradictions(settings));
        return faults.Count == 0 ? new SettingsReading(settings, layers, origins) : throw new SettingsException(faults);
    }

    private static IEnumerable<string> UnknownIn(SettingLayer layer) => layer.Unknown().Select(key =>
    {
        var nearest = Setting.All.MinBy(setting => Distance(key, setting.Key))!.Key;
        return $"{key} ({layer.Origin(key)}): there is no such setting; the nearest is {nearest}.";
    });

    private static IEnumerable<string> Contradictions(ProgramSettings settings) =>
        (from section in typeof(ProgramSettings).GetProperties()
        let value = section.GetValue(settings) as IValidatableObject
        where value is not null
        from fault in value.Validate(new ValidationContext(value))
        select $"{Casing.Camel(section.Name)}:{Casing.Camel(fault.MemberNames.First())}: {fault.ErrorMessage}")
        .Concat(settings.Validate(new ValidationContext(settings)).Select(fault => $"{fault.MemberNames.First()}: {fault.ErrorMessage}"));

    /// <summary>How many letters must be put in, taken out or changed to make one key of the other; case does not matter.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}

/// <summary>The settings, and where they come from.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Layers">All layers, the lowest first.</param>
/// <param name="Origins">For each key that was set, the layer that set it.</param>
internal sealed record SettingsReading(ProgramSettings Settings, IReadOnlyList<SettingLayer> Layers, IReadOnlyDictionary<string, SettingLayer> Origins)
{
    /// <summary>How many each layer has set, in words.</summary>
    public string Summary => Origins.Count == 0 ? "all defaults" : string.Join(", ",
        from layer in Layers
        let count = Origins.Values.Count(one => ReferenceEquals(one, layer))
        where count > 0
        select $"{count} from {layer.Name}");
}
