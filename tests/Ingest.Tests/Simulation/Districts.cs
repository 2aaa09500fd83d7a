using CchcLive.Domain.Events;
using CchcLive.Ingest.Simulation;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>The shipped district on the morning the demonstration begins.</summary>
internal static class Districts
{
    private static readonly Lazy<List<DossierEvent>> s_history = new(() => [.. Shipped(1).History(Start)]);

    public static DateTimeOffset Start { get; } = new(2025, 3, 12, 7, 25, 0, TimeSpan.FromHours(7));

    public static DistrictParameters Parameters { get; } = DistrictParameters.Parse(File.ReadAllBytes(ShippedFile("simulation")));

    public static IReadOnlyList<DossierEvent> History => s_history.Value;

    public static SimulatedDistrict Shipped(ulong seed) => new(Parameters, seed);

    public static List<DossierEvent> Future(ulong seed, TimeSpan span) => [.. Shipped(seed).From(Start).TakeWhile(e => e.Time.UtcTicks < (Start + span).UtcTicks)];

    public static string ShippedFile(string folder)
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "CchcLive.sln"))) return Path.Combine(place.FullName, "data", folder, "quan-binh-tan.json");
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
