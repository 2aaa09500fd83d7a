using System.Runtime.CompilerServices;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Doctor;

/// <summary>The settings are those that are meant, and their secrets are kept.</summary>
internal static class SettingsCheck
{
    private const string About = "settings";

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var open = Setting.All.Where(setting => setting.IsSecret && examined.Settings.Origins.ContainsKey(setting.Key))
            .Select(setting => examined.Settings.Origins[setting.Key].Name).Where(File.Exists).Distinct(StringComparer.Ordinal).Where(Modes.IsReadByAll).ToList();
        foreach (var file in open) yield return Finding.Attention(About, $"{file} has a password in it and can be read by every account of the machine.", $"chown root:cchc {file}; chmod 640 {file}");
        if (open.Count == 0) yield return Finding.Ok(About, $"All can be used: {examined.Settings.Summary}.");
    }
}
