using CchcLive.Domain.Calendars;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Ingest.Simulation;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>The shipped district on the morning on which the demonstration begins.</summary>
internal static class Districts
{
    public const ulong Seed = 20250312;

    private static readonly Lazy<IReadOnlyList<DossierEvent>> s_history = new(() => Past(Seed, Start));
    private static readonly Lazy<IReadOnlyList<DossierEvent>> s_fortnight = new(() => Future(Seed, TimeSpan.FromDays(14)));

    public static DateTimeOffset Start { get; } = new(2025, 3, 12, 7, 25, 0, TimeSpan.FromHours(7));

    public static DistrictParameters Parameters { get; } = DistrictParameters.Parse(ShippedFile("data/simulation/quan-binh-tan.json"));

    public static WorkingCalendar Calendar { get; } = CalendarFile.Parse(ShippedFile("data/calendars/vn-hanh-chinh.json"));

    public static OrgChart Chart { get; } = OrgChart.Parse(ShippedFile("data/org/quan-binh-tan.json"));

    /// <summary>What happened before the start.</summary>
    public static IReadOnlyList<DossierEvent> History => s_history.Value;

    /// <summary>What happens in the two weeks after it.</summary>
    public static IReadOnlyList<DossierEvent> Fortnight => s_fortnight.Value;

    /// <summary>The district as its stories are, without the dirt of its feeds.</summary>
    public static SimulatedDistrict Clean(ulong seed) => new(Parameters with { Dirt = new DirtParameters() }, seed, Calendar);

    /// <summary>The district as it ships.</summary>
    public static SimulatedDistrict Shipped(ulong seed) => new(Parameters, seed, Calendar);

    public static List<DossierEvent> Past(ulong seed, DateTimeOffset start) => [.. Clean(seed).History(start).Select(line => line.Event)];

    public static List<DossierEvent> Future(ulong seed, TimeSpan span) =>
        [.. Clean(seed).From(Start).Select(line => line.Event).TakeWhile(e => e.Time.UtcTicks < (Start + span).UtcTicks)];

    public static DateTimeOffset Local(DossierEvent e) => e.Time.ToInstant().ToOffset(Start.Offset);

    public static byte[] ShippedFile(string path)
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "CchcLive.sln"))) return File.ReadAllBytes(Path.Combine(place.FullName, path));
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
