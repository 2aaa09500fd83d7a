using System.Diagnostics;
using System.Text.Json;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Tests.Support;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Grains.Tests.Publications.Real;

/// <summary>One of the real files (docs/real-data.md): as the program imports it, and as <c>months.py</c> counts it.</summary>
/// <param name="area">The area, also the name of the file's kind in <c>months.py</c>.</param>
/// <param name="file">Its name in <c>shared/data</c>.</param>
/// <param name="mapping">The shipped mapping.</param>
internal sealed class RealFile(string area, string file, string mapping)
{
    private static readonly string Root = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "CchcLive.sln"))) ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>The area.</summary>
    public string Area => area;

    /// <summary>Where it is; skips the test if it is not there.</summary>
    public string Location
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("CCHC_SHARED") ?? Path.Combine(Above(Root, folder => File.Exists(Path.Combine(folder, "shared", "data", file))) ?? Root, "shared");
            var path = Path.Combine(shared, "data", file);
            Assert.SkipUnless(File.Exists(path), $"The real data are not here: {file} is looked for in CCHC_SHARED/data and in shared/data beside the repository.");
            return path;
        }
    }

    /// <summary>A world that has imported it, long after its last event.</summary>
    public async Task<World> ImportedAsync()
    {
        await using var stream = File.OpenRead(Location);
        var rules = CsvMappingReader.Read(await File.ReadAllBytesAsync(Path.Combine(Root, "data", "mappings", mapping + ".json")));
        using var import = CsvImport.Open(stream, rules);
        var events = import.Rows().SelectMany(row => row.Events).ToList();
        List<OrgUnit> units = [new OrgUnit { Id = area, Kind = "area", Names = [new UnitName(rules.Area!.Name!, null, Validity.Always)], Zone = rules.Zone.Id, CalendarId = rules.Area.Calendar! }];
        units.AddRange(import.Units.Select(unit => new OrgUnit
        {
            Id = unit.Id, Kind = unit.Kind.ToString().ToLowerInvariant(), Names = [new UnitName(unit.Name, null, Validity.Always)], Parents = [new ParentLink(area, Validity.Always)],
        }));
        var world = await Months.WorldAsync("2016-02-01 09:00", org: Shipped.BinhTan.With(units), isSimulated: false);
        await world.SendAllAsync(events);
        return world;
    }

    /// <summary>What the lists of some months must say; skips the test without Python.</summary>
    public async Task<JsonElement> CountedAsync(IEnumerable<string> months)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, ArgumentList = { Path.Combine(Root, "tests", "Grains.Tests", "Publications", "Real", "months.py"), area, Location } };
        foreach (var month in months) start.ArgumentList.Add(month);
        Process? python = null;
        try
        {
            python = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not here; it counts the file independently.");
        }

        using (python)
        {
            var answer = await python!.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.Equal(0, python.ExitCode);
            return JsonDocument.Parse(answer).RootElement;
        }
    }

    private static string? Above(string folder, Func<string, bool> found)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (found(at.FullName)) return at.FullName;
        }

        return null;
    }
}
