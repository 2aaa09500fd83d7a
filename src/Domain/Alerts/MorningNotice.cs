namespace CchcLive.Domain.Alerts;

/// <summary>The dossiers of a unit that go late when the next working day opens if nothing is done today. Kept inside: codes and officers' ids.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Date">The working day.</param>
/// <param name="DueAt">When the notice was due: the day's opening.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="JudgeAt">When it is seen what became of them: the next working day's opening.</param>
/// <param name="Dossiers">The dossiers, the most urgent first.</param>
public sealed record MorningNotice(string Unit, DateOnly Date, DateTimeOffset DueAt, DateTimeOffset MadeAt, DateTimeOffset JudgeAt, IReadOnlyList<MorningDossier> Dossiers)
{
    /// <summary>A notice made so much later than it was due is marked.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>What became of them; null while that is not known.</summary>
    public MorningOutcome? Outcome { get; init; }

    /// <summary>True if it was made late: the program was not running when the day opened.</summary>
    public bool IsLate => MadeAt - DueAt > Grace;
}

/// <summary>A dossier of a morning notice.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Officer">The internal id of the officer who has it; null if none is known.</param>
public sealed record MorningDossier(string Code, string? Officer = null);

/// <summary>What became of the dossiers of morning notices.</summary>
/// <param name="Ended">Ended in time.</param>
/// <param name="Waiting">Not late, because they wait lawfully or have a later lawful date.</param>
/// <param name="Late">Late.</param>
/// <param name="Gone">Merged, voided, or no longer known.</param>
public sealed record MorningOutcome(int Ended, int Waiting, int Late, int Gone)
{
    /// <summary>Nothing.</summary>
    public static MorningOutcome None { get; } = new(0, 0, 0, 0);

    /// <summary>Saved: ended in time or waiting lawfully.</summary>
    public int Saved => Ended + Waiting;

    /// <summary>Of how many; those that are gone are left out.</summary>
    public int Of => Saved + Late;

    /// <summary>The sum of two.</summary>
    public static MorningOutcome operator +(MorningOutcome one, MorningOutcome other) =>
        new(one.Ended + other.Ended, one.Waiting + other.Waiting, one.Late + other.Late, one.Gone + other.Gone);
}
