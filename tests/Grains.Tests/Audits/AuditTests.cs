using CchcLive.Grains.Audits;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Audits;

/// <summary>The audit recounts every unit from the journal at one position: it sees what differs, and nothing else.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task ACleanRound_WhileEventsArrive_RaisesNoAlarm()
    {
        await using var world = await World.StartAsync("2025-03-12 16:30");
        await world.SendAllAsync(Lives(1, 60));
        using var journal = world.Journal();
        var sending = Task.Run(async () =>
        {
            for (var n = 100; n < 400; n += 10) await world.SendAllAsync(Lives(n, 10));
        });
        var run = await world.AuditAsync(journal);
        await sending;

        Assert.True(run.IsClean, AuditReason.First(run));
        Assert.Equal([0, 1, 2], run.Shards.Select(shard => shard.Shard));
        Assert.Equal((0, false), (run.Skipped.Count, journal.Current.IsAlarm));
        Assert.True(run.Streams > 3 && run.Units >= 2);
        Assert.Equal(run.EndedAt, journal.Current.AllCoveredAt(3));
        Assert.Empty(await new AuditReason(journal).LookAsync(default));

        world.JumpTo("2025-03-13 09:00"); // what fell due by the clock alone is counted in both
        Assert.True((await world.AuditAsync(journal)).IsClean);
    }

    [Fact]
    public async Task ADifference_IsAnAlarm_OverARestart_UntilSomebodyTakesNoteOrACleanRoundFollows()
    {
        await using var world = await World.StartAsync("2025-03-12 16:30");
        await world.SendAllAsync([Received(Code(1), Justice, "2025-01-03 09:00", "2025-01-20 17:00"), Completed(Code(1), "2025-03-10 10:00")]);
        await world.ForgetShardOfAsync(Code(1));
        using var journal = world.Journal();
        var run = await world.AuditAsync(journal);
        var difference = run.Differences.First(difference => difference is { Unit: Justice, Role: "Handling", Window: "month", Measure: "Processed" });
        Assert.Equal((0, 1), (difference.Ours, difference.Recounted));
        Assert.StartsWith($"shard/{Domain.Shards.CodeHash.Shard(Code(1), 3)}@", difference.Position, StringComparison.Ordinal);

        await world.RestartAsync();
        using var later = world.Journal();
        var note = Assert.Single(await new AuditReason(later).LookAsync(default), note => note.Id == "audit-figures");
        Assert.Contains("held 0, recounted 1", note.Words, StringComparison.Ordinal);
        Assert.False(note.IsDown);
        await later.AcknowledgeAsync(new AuditAcknowledgement(world.Wall.GetUtcNow(), "admin", "Đã khởi động lại"));
        Assert.Empty(await new AuditReason(later).LookAsync(default));
        await world.AuditAsync(later);
        Assert.NotEmpty(await new AuditReason(later).LookAsync(default)); // found again: told again

        await world.ForgetSnapshotsAsync();
        await world.CrashAsync();
        using var healed = world.Journal();
        Assert.True((await world.AuditAsync(healed)).IsClean);
        Assert.Empty(await new AuditReason(healed).LookAsync(default));
    }

    private static IEnumerable<Domain.Events.DossierEvent> Lives(int first, int count) => Enumerable.Range(first, count).SelectMany(n => new[]
    {
        Received(Code(n), n % 2 == 0 ? Justice : Land, "2025-03-03 09:00", n % 3 == 0 ? "2025-03-12 17:00" : "2025-03-11 17:00"),
        n % 5 == 0 ? Completed(Code(n), "2025-03-12 09:00") : Transferred(Code(n), AnLac, "2025-03-05 09:00"),
    });
}
