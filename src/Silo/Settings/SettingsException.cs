namespace CchcLive.Silo.Settings;

/// <summary>Settings cannot be used. All faults at once, each with its key, the value it got and what is allowed.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults)
    : FormatException(faults.Count == 1 ? faults[0] : $"{faults.Count} faults in the settings:\n  {string.Join("\n  ", faults)}")
{
    /// <summary>The faults.</summary>
    public IReadOnlyList<string> Faults => faults;
}
