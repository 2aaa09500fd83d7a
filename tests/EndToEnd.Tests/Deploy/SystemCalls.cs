namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The system calls that a unit allows, its sets replaced by what systemd says is in them.</summary>
internal static class SystemCalls
{
    private const string Line = "SystemCallFilter=";

    /// <summary>Reads the lines of a unit, one after the other, as systemd does: the first allows, one with <c>~</c> takes away.</summary>
    public static async Task<IReadOnlySet<string>> AllowedByAsync(string unit)
    {
        var sets = await SetsAsync();
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in (await File.ReadAllLinesAsync(unit)).Where(line => line.StartsWith(Line, StringComparison.Ordinal)).Select(line => line[Line.Length..]))
        {
            var calls = line.TrimStart('~').Split(' ').SelectMany(name => Expand(name, sets));
            if (line[0] == '~') allowed.ExceptWith(calls);
            else allowed.UnionWith(calls);
        }

        return allowed;
    }

    private static IEnumerable<string> Expand(string name, Dictionary<string, List<string>> sets) => name[0] == '@' ? sets[name].SelectMany(member => Expand(member, sets)) : [name];

    private static async Task<Dictionary<string, List<string>>> SetsAsync()
    {
        var sets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in (await Tool.RunAsync(Tool.Find("systemd-analyze", "systemd"), ["syscall-filter", "--no-pager"])).Expect(0).Lines)
        {
            if (line[0] == '@') sets[line.Trim()] = current = [];
            else if (line.Trim() is { Length: > 0 } name && name[0] != '#') current.Add(name);
        }

        return sets;
    }
}
