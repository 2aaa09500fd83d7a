using System.Runtime.CompilerServices;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Doctor;

/// <summary>The files that the settings name can be read: targets, scorecard, boundaries.</summary>
internal static class DataFilesCheck
{
    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var settings = examined.Settings.Settings;
        yield return Targets(settings.Targets.File);
        yield return Scorecard(settings.Scorecard.File);
        var files = settings.Maps.Files();
        var faults = BoundarySet.Load(files).Faults;
        foreach (var fault in faults) yield return Finding.Attention("boundaries", fault.ToString(), "Correct the file (docs/map.md); until then the map draws what it can.");
        if (faults.Count == 0) yield return Finding.Ok("boundaries", files.Count == 0 ? "None are set: maps show the tiles that ship, or a list." : $"{files.Count} files can be drawn.");
    }

    private static Finding Scorecard(string file)
    {
        try
        {
            var card = ShippedData.Scorecard(file);
            return Finding.Ok("scorecard", $"{card.Key}: {card.Components.Count()} components, bands from {card.BandsFrom:0.##} covered points.");
        }
        catch (FormatException e)
        {
            return Finding.Fault("scorecard", e.Message, "Correct the file that scorecard:file names; the program does not start with it.");
        }
    }

    private static Finding Targets(string file)
    {
        try
        {
            var targets = ShippedData.Targets(file);
            return Finding.Ok("targets", $"{targets.Id} version {targets.Version}: on time at {targets.OnTime.Target:P0} or more.");
        }
        catch (FormatException e)
        {
            return Finding.Fault("targets", e.Message, "Correct the file that targets:file names; the program does not start with it.");
        }
    }
}
