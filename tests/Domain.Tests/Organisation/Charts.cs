using System.Text;
using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Tests.Organisation;

/// <summary>Small charts for the tests.</summary>
internal static class Charts
{
    public static DateOnly Before { get; } = new(2025, 3, 12);

    public static DateOnly After { get; } = new(2025, 7, 1);

    public static OrgUnit Unit(string id, string? parent = null, string? name = null) => new()
    {
        Id = id,
        Kind = "ward",
        Names = [new UnitName(name ?? id, null, Validity.Always)],
        Parents = parent is null ? [] : [new ParentLink(parent, Validity.Always)],
    };

    public static Validity Days(string? from, string? to) => new(Day(from), Day(to));

    public static OrgChart Parse(string json) => OrgChart.Parse(Encoding.UTF8.GetBytes(json));

    public static OrgChart Shipped(string name = "quan-binh-tan") => OrgChart.Parse(File.ReadAllBytes(ShippedFile($"data/org/{name}.json")));

    /// <summary>All shipped charts in one, as when each is added to the data in turn.</summary>
    public static OrgChart AllShipped() =>
        new[] { "huyen-can-gio", "huyen-xuan-loc", "tp-hcm-2025" }.Aggregate(Shipped(), (chart, name) => chart.With(Shipped(name).Units));

    public static string ShippedFile(string path) => Path.Combine(RepositoryRoot(), path);

    /// <summary>A file of the folder <c>shared</c> beside the repository, or null if it is not there.</summary>
    public static string? SharedFile(string path)
    {
        for (var folder = new DirectoryInfo(RepositoryRoot()); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(file)) return file;
        }

        return null;
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CchcLive.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
