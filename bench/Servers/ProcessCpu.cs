using System.Globalization;

namespace CchcLive.Bench.Servers;

/// <summary>CPU time of a process and all that descend from it, ended children included, from <c>/proc</c>.</summary>
internal static class ProcessCpu
{
    private const double TicksPerSecond = 100; // USER_HZ of Linux

    /// <summary>Seconds of user and system time since the process started.</summary>
    public static double Seconds(int process)
    {
        var children = new Dictionary<int, List<int>>();
        var ticks = new Dictionary<int, long>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Read(id) is not { } stat) continue;
            if (!children.TryGetValue(stat.Parent, out var siblings)) children.Add(stat.Parent, siblings = []);
            siblings.Add(id);
            ticks[id] = stat.Ticks;
        }

        return Sum(process) / TicksPerSecond;

        long Sum(int id) => ticks.GetValueOrDefault(id) + (children.TryGetValue(id, out var below) ? below.Sum(Sum) : 0);
    }

    private static (int Parent, long Ticks)? Read(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var parts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = parts[11..15].Sum(part => long.Parse(part, CultureInfo.InvariantCulture));
            return (int.Parse(parts[1], CultureInfo.InvariantCulture), ticks);
        }
        catch (IOException)
        {
            return null; // it has just ended
        }
    }
}
