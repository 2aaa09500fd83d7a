using System.Globalization;
using CchcLive.Ingest.Simulation;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Demo;

/// <summary>Which simulated area a demonstration shows.</summary>
/// <param name="Area">The area's id; its parameters and its org chart ship under it.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record Demonstration(string Area, DistrictParameters Parameters)
{
    /// <summary>The one that is shown when nobody says.</summary>
    public const string DefaultArea = "quan-binh-tan";

    private const string Key = "demonstration";
    private const double Speed = 10;

    /// <summary>The clock that goes with it: when the parameters say, ten times as fast as the machine's.</summary>
    public ClockSetting Clock => new(Parameters.Demonstration!.Start, Speed);

    /// <summary>Finds one that ships.</summary>
    /// <exception cref="FormatException">There is none for this area.</exception>
    public static Demonstration Of(string area)
    {
        var parameters = DistrictParameters.Parse(File.ReadAllBytes(ShippedData.Find("simulation", area)));
        return parameters.Demonstration is null
            ? throw new FormatException($"--demo: the parameters of {area} have no \"demonstration\".")
            : new Demonstration(area, parameters);
    }

    /// <summary>Where the story begins: where the clock stood when the data was created. It is kept, so that a restart tells the same story.</summary>
    /// <exception cref="DataInUseException">The data is the demonstration of another area.</exception>
    public async Task<DateTimeOffset> BeginAsync(IJournalStore store, DateTimeOffset now, CancellationToken cancellation)
    {
        var kept = await store.Meta.GetOrAddAsync(Key, $"{Area} {now.ToString("O", CultureInfo.InvariantCulture)}", cancellation);
        var (area, start) = (kept[..kept.IndexOf(' ', StringComparison.Ordinal)], kept[(kept.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return area == Area
            ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)
            : throw new DataInUseException($"The data is the demonstration of {area}. Use another --data folder for that of {Area}.");
    }
}
