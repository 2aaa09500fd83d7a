using System.Globalization;
using System.Text.Json;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Reports;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Publications.Real;

/// <summary>Form 06 of a reporting and of a calendar month, and the table of channels, against the independent count of a real file.</summary>
internal static class RealReports
{
    private static readonly (string Column, string Name)[] Form06 =
    [
        ("c3", "toHandle"), ("c4", "receivedOnline"), ("c5", "receivedOther"), ("c6", "carriedIn"), ("c7", "processed"), ("c8", "processedEarly"), ("c9", "processedOnDay"), ("c10", "processedLate"),
        ("cU", "processedUnknown"), ("c11", "open"), ("c12", "openWithin"), ("c13", "openLate"), ("cV", "openUnknown"),
    ];

    private static readonly (string Column, string Name)[] Channels = [("received", "received"), ("online", "online"), ("direct", "direct"), ("post-in", "post")];

    /// <summary>Compares every row of the reports of a month.</summary>
    public static async Task CompareAsync(World world, string area, string month, JsonElement counted)
    {
        await CompareAsync(world, area, "mau-06", month + "-15", Form06, counted.GetProperty("figures"));
        await CompareAsync(world, area, "mau-06", month, Form06, counted.GetProperty("calendar"));
        await CompareAsync(world, area, "kenh", month + "-15", Channels, counted.GetProperty("channels"));
    }

    private static async Task CompareAsync(World world, string area, string kind, string period, (string Column, string Name)[] columns, JsonElement counted)
    {
        var report = await world.Service<ReportDesk>().PreviewAsync(area, kind, ReportWorlds.Period(period));
        Assert.All(report.Sections.Where(section => section.Table is not null).SelectMany(section => section.Table!.Rows), row => Assert.Null(row.Flag));
        Assert.Equal(Counted(counted, columns), Reported(report, columns));
    }

    /// <summary>Rows as <c>unit | field: figures</c>; those of zeros are in neither. The area's total stands in both tables of a report, and must be the same in both.</summary>
    private static IEnumerable<string> Reported(ReportDocument report, (string Column, string Name)[] columns) =>
        from section in report.Sections
        where section.Table is not null
        from row in section.Table!.Rows
        let name = NameOf(section.Id, row.Key)
        let figures = columns.Select(column => row.Cells[section.Table!.Columns.Index().Single(one => one.Item.Key == column.Column).Index].Count).ToArray()
        where figures.Any(figure => figure != 0)
        select $"{name}: {string.Join(' ', figures)}" into line
        group line by line into same
        orderby same.Key
        select same.Key;

    private static string NameOf(string section, string key) => (section, key.Split('|')) switch
    {
        (_, ["*"]) => " | ",
        ("linh-vuc", [var field]) => $" | {field}",
        (_, [var unit]) => $"{unit} | ",
        (_, [var unit, "*"]) => $"{unit} | ",
        (_, [var unit, var field]) => $"{unit} | {field}",
        _ => key,
    };

    private static IEnumerable<string> Counted(JsonElement rows, (string Column, string Name)[] columns) =>
        from row in rows.EnumerateArray()
        let figures = columns.Select(column => row.TryGetProperty(column.Name, out var figure) ? figure.GetInt64().ToString(CultureInfo.InvariantCulture) : "0")
        let line = $"{row.GetProperty("unitId").GetString()} | {row.GetProperty("fieldCode").GetString()}: {string.Join(' ', figures)}"
        where figures.Any(figure => figure != "0")
        orderby line
        select line;
}
