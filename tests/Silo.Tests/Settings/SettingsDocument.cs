using System.Globalization;
using System.Text;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Tests.Settings;

/// <summary>The tables of docs/settings.md, from the settings themselves.</summary>
internal static class SettingsDocument
{
    public static string Text()
    {
        var text = new StringBuilder();
        foreach (var section in Setting.All.GroupBy(setting => setting.Key.Split(':')[0]))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {section.Key}\n\n| key | what for | type, allowed | default | environment | option |\n|---|---|---|---|---|---|\n");
            foreach (var setting in section) text.Append(Row(setting));
        }

        return text.Append('\n').ToString();
    }

    private static string Row(Setting setting)
    {
        var (name, option) = (setting.Key.Split(':')[1], SettingOptions.NameOf(setting.Key));
        var unit = setting.Unit is null ? "" : $", in {setting.Unit}";
        var type = setting.Allowed.StartsWith($"a {setting.Type}", StringComparison.Ordinal) || setting.Allowed == setting.Type ? setting.Allowed : $"{setting.Type}: {setting.Allowed}";
        var fallback = setting.Default is null or IReadOnlyList<string> { Count: 0 } ? "none" : $"`{setting.Text(setting.Default)}`";
        return $"| `{name}` | {setting.Description}{(setting.IsSecret ? " Secret: never shown." : "")} | {type}{unit} | {fallback} | `{setting.Environment}` | {(option.Length == 0 ? "" : $"`{option}`")} |\n";
    }
}
