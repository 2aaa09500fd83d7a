using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Snapshots hold these as numbers: a number that changes, or that two names share, would make old ones say something else.</summary>
public class StoredNumberTests
{
    [Fact]
    public void Flags_of_packed_dossiers_keep_their_numbers() => Assert.StartsWith(
        "None=0 HasHeader=1 Removed=2 Paused=4 Online=8 SupplementAskedLate=16 Explained=32 Rated=64 DueComputed=128 Orphan=256", Numbers<DossierFlags>(), StringComparison.Ordinal);

    [Fact]
    public void Kinds_of_end_keep_their_numbers() =>
        Assert.Equal("None=0 Completed=1 Refused=2 Withdrawn=3 Stopped=4 SupplementExpired=5", Numbers<EndKind>());

    [Fact]
    public void Waits_and_apologies_keep_their_numbers() =>
        Assert.Equal(("None=0 Applicant=1 Finance=2", "None=0 Incomplete=1 Complete=2"), (Numbers<WaitKinds>(), Numbers<ApologyState>()));

    /// <summary>As the program that runs has them, not as they were when this was compiled.</summary>
    private static string Numbers<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetNames<T>().Select(name => $"{name}={Enum.Parse<T>(name):d}"));
}
