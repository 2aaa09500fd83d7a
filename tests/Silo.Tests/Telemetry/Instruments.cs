using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using CchcLive.Dashboard;
using CchcLive.Grains;
using CchcLive.Ingest.Http;
using CchcLive.Journal.Writing;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Tests.Telemetry;

/// <summary>Every instrument of the program: those of all classes named <c>…Instruments</c>.</summary>
internal static class Instruments
{
    private static readonly Assembly[] Assemblies = [typeof(JournalInstruments).Assembly, typeof(GrainSettings).Assembly, typeof(ProgramFacts).Assembly, typeof(DashboardModule).Assembly, typeof(ProgramSettings).Assembly];

    /// <summary>The classes.</summary>
    public static IReadOnlyList<Type> Classes { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Instruments", StringComparison.Ordinal))];

    /// <summary>The instruments, by meter and name.</summary>
    public static IReadOnlyList<Instrument> All()
    {
        var found = new List<Instrument>();
        using var journal = new JournalInstruments();
        foreach (var type in Classes) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { lock (found) found.Add(instrument); } };
        listener.Start();
        return [.. found.Where(instrument => instrument.Meter.Name.StartsWith("CchcLive.", StringComparison.Ordinal)).DistinctBy(instrument => instrument.Name)
            .OrderBy(instrument => instrument.Meter.Name, StringComparer.Ordinal).ThenBy(instrument => instrument.Name, StringComparer.Ordinal)];
    }
}
