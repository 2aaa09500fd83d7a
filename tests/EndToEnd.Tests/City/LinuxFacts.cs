using System.Globalization;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>What Linux says of a process's memory, and of the machine's load; zeros elsewhere.</summary>
internal sealed class LinuxFacts(int processId)
{
    private readonly string[] _status = File.Exists($"/proc/{processId}/status") ? File.ReadAllLines($"/proc/{processId}/status") : [];

    /// <summary>Resident now.</summary>
    public long ResidentMegabytes => Of("VmRSS:");

    /// <summary>Resident at most so far.</summary>
    public long PeakMegabytes => Of("VmHWM:");

    /// <summary>Processes that wanted to run, over the last minute.</summary>
    public static double LoadAverage =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private long Of(string name) => _status.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
        ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >> 10
        : 0;
}
