namespace CchcLive.EndToEnd.Tests.City;

/// <summary>What a run of the simulated year measured. Megabytes are of 2^20 bytes.</summary>
internal sealed record YearFigures
{
    /// <summary>The machine's load average when the run began: above 1 the times are noisy.</summary>
    public double LoadAverageBefore { get; init; }

    public long Dossiers { get; init; }

    public long Events { get; init; }

    public long Megabytes { get; init; }

    public double LoadSeconds { get; init; }

    /// <summary>Lines over the time of loading: sent, committed and counted.</summary>
    public long EventsPerSecond { get; init; }

    /// <summary>What the server held when everything had been loaded.</summary>
    public long ResidentMegabytes { get; init; }

    public long PeakResidentMegabytes { get; init; }

    public long JournalMegabytes { get; init; }

    /// <summary>The live board of 168 units.</summary>
    public Times LiveBoard { get; init; }

    public Times YearByUnit { get; init; }

    public Times MonthByField { get; init; }

    public Times PastByUnit { get; init; }

    public Times LateList { get; init; }

    public int PastsCompared { get; init; }

    /// <summary>From the start of the process to its first board, which is right.</summary>
    public double RestartSeconds { get; init; }

    public long RestartedResidentMegabytes { get; init; }

    public double RecountSeconds { get; init; }

    public double VerifySeconds { get; init; }
}
