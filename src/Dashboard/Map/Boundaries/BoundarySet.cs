using System.Globalization;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>The boundary files that the program was given, read once. What cannot be read is a fault that page and log repeat; it stops nothing else.</summary>
public sealed class BoundarySet
{
    private readonly List<Boundary> _boundaries = [];
    private readonly List<BoundaryFault> _faults = [];

    private BoundarySet()
    {
    }

    /// <summary>No files.</summary>
    public static BoundarySet None { get; } = new();

    /// <summary>What is wrong with the files, whatever the org chart.</summary>
    public IReadOnlyList<BoundaryFault> Faults => _faults;

    /// <summary>Reads files; the first that has a unit's shape on a day gives it.</summary>
    public static BoundarySet Load(IEnumerable<BoundaryFile> files)
    {
        var set = new BoundarySet();
        foreach (var file in files) set.Add(file);
        return set;
    }

    /// <summary>The boundaries in force on a day, by the id of their unit, and the features of those files that belong to no unit of that day.</summary>
    public BoundaryMatch On(OrgChart chart, DateOnly day)
    {
        var shapes = new Dictionary<string, Boundary>(StringComparer.Ordinal);
        var faults = new List<BoundaryFault>();
        foreach (var boundary in _boundaries.Where(one => one.File.Validity.Covers(day)))
        {
            if (UnitOf(chart, boundary, day) is { } unit) shapes.TryAdd(unit.Id, boundary);
            else faults.Add(Unknown(boundary, day));
        }

        return new BoundaryMatch(shapes, faults);
    }

    private static OrgUnit? UnitOf(OrgChart chart, Boundary boundary, DateOnly day) => boundary.File.Register is { } register
        ? chart.FindByCode(register, boundary.Key, day)
        : chart.Find(boundary.Key) is { } unit && unit.Exists.Covers(day) ? unit : null;

    private static BoundaryFault Unknown(Boundary boundary, DateOnly day)
    {
        var file = boundary.File;
        var what = file.Register is { } register ? $"the {register} code {boundary.Key}" : $"the id {boundary.Key}";
        return new BoundaryFault(file.Name, $"{boundary.Feature.ToString(CultureInfo.InvariantCulture)} ({boundary.Key})", $"properties.{file.Property}", $"no unit of the org chart has {what} on {day:yyyy-MM-dd}.");
    }

    private void Add(BoundaryFile file)
    {
        try
        {
            var (boundaries, faults) = GeoJsonReader.Read(file, File.ReadAllBytes(file.Path));
            _boundaries.AddRange(boundaries);
            _faults.AddRange(faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new BoundaryFault(file.Path, null, "$", $"it cannot be read ({e.Message})"));
        }
    }
}

/// <summary>The boundaries of a day.</summary>
/// <param name="Shapes">By unit id.</param>
/// <param name="Faults">Features without a unit.</param>
public sealed record BoundaryMatch(IReadOnlyDictionary<string, Boundary> Shapes, IReadOnlyList<BoundaryFault> Faults);
