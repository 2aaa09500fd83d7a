using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Integrity;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reconciliation;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Scorecards;
using CchcLive.Domain.Targets;

namespace CchcLive.Silo.Data;

/// <summary>The data that comes with the program: calendars, rules, targets, org charts, mappings, the simulator's parameters.</summary>
internal static class ShippedData
{
    private static readonly string[] CatalogueFolders = ["causes", "publication", "targets/chi-tieu", "alerts"];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Every working calendar.</summary>
    public static IReadOnlyList<WorkingCalendar> Calendars() => [.. Files("calendars").Select(file => Read(file, bytes => CalendarFile.Parse(bytes)))];

    /// <summary>Every counting rule.</summary>
    public static IReadOnlyList<CountingRule> Rules() => [.. Files("rules").Select(file => Read(file, bytes => CountingRule.Parse(bytes)))];

    /// <summary>The targets that figures are judged by, by file or by shipped name.</summary>
    public static TargetSet Targets(string fileOrName) => Read(Find("targets", fileOrName), bytes => TargetSet.Parse(bytes));

    /// <summary>From when on something is listed as suspicious.</summary>
    public static IntegrityThresholds Integrity() => Read(Find("integrity", "mac-dinh"), bytes => IntegrityThresholds.Parse(bytes));

    /// <summary>What the scorecard is made by, by file or by shipped name.</summary>
    public static CardDefinition Scorecard(string fileOrName) => Read(Find("scorecards", fileOrName), bytes => CardDefinition.Parse(bytes));

    /// <summary>The items of every catalogue.</summary>
    public static IReadOnlyList<ICatalogueItem> Catalogues() =>
        [.. CatalogueFolders.SelectMany(Files).SelectMany(file => Read(file, bytes => CatalogueJson.ReadFile(bytes)))];

    /// <summary>When reports are issued by themselves.</summary>
    public static IReadOnlyList<ReportSchedule> ReportSchedules() => [.. Files("reports").SelectMany(file => Read(file, bytes => ReportScheduleFile.Parse(bytes)))];

    /// <summary>How long a difference between the program and what was counted by hand may go unexplained.</summary>
    public static ReconciliationRule Reconciliation() => Read(Find("reconciliation", "mac-dinh"), bytes => ReconciliationRule.Parse(bytes));

    /// <summary>Every tile layout.</summary>
    public static IReadOnlyList<TileLayout> Tiles() => [.. Files("tiles").Select(file => Read(file, bytes => TileLayout.Parse(bytes)))];

    /// <summary>An org chart by file or by shipped name.</summary>
    public static OrgChart Org(string fileOrName) => Read(Find("org", fileOrName), bytes => OrgChart.Parse(bytes));

    /// <summary>The file of a shipped thing, or the given file.</summary>
    /// <exception cref="FileNotFoundException">There is neither; the message lists what ships.</exception>
    public static string Find(string folder, string fileOrName)
    {
        if (File.Exists(fileOrName)) return fileOrName;
        var shipped = Path.Combine(Root, folder, fileOrName + ".json");
        return fileOrName == Path.GetFileName(fileOrName) && File.Exists(shipped)
            ? shipped
            : throw new FileNotFoundException($"There is no file {fileOrName}, and no {folder} of that name ships. These do: {string.Join(", ", Files(folder).Select(Path.GetFileNameWithoutExtension))}.");
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(Path.Combine(Root, folder), "*.json").Order(StringComparer.Ordinal)];

    private static T Read<T>(string file, Func<byte[], T> parse)
    {
        try
        {
            return parse(File.ReadAllBytes(file));
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }
}
