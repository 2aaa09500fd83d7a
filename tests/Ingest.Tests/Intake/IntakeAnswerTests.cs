using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Tests.Intake;

public class IntakeAnswerTests
{
    [Fact]
    public void Entries_ThatSomebodyMustCorrect_AreNotCrowdedOutByDuplicates()
    {
        var answer = new IntakeAnswer();
        for (var i = 0; i < 5000; i++) answer.Add(Entry(i, i % 100 == 99 ? "quarantined" : "duplicate"));
        Assert.Equal(IntakeAnswer.MaxEntries, answer.Entries.Count);
        Assert.Equal(4000, answer.EntriesLeftOut);
        Assert.Equal(Enumerable.Range(0, 50).Select(n => (n * 100L) + 99), answer.Entries.Where(entry => entry.Outcome == "quarantined").Select(entry => entry.Index));
    }

    [Fact]
    public void Entries_NotedOutOfOrder_AreInTheOrderOfTheRequest()
    {
        var answer = new IntakeAnswer();
        foreach (var index in (long[])[7, 2, 9, 4]) answer.Add(Entry(index, index == 9 ? "orphan" : index == 2 ? "quarantined" : "duplicate"));
        Assert.Equal([2, 4, 7, 9], answer.Entries.Select(entry => entry.Index));
        Assert.Equal(0, answer.EntriesLeftOut);
    }

    [Fact]
    public void Entries_NotedByTwoAtOnce_AreAllThere()
    {
        var answer = new IntakeAnswer();
        Parallel.For(0, 4, part =>
        {
            for (var i = 0; i < 200_000; i++) answer.Add(Entry((i * 4) + part, "duplicate"));
        });
        Assert.Equal(IntakeAnswer.MaxEntries, answer.Entries.Distinct().Count());
        Assert.Equal(800_000 - IntakeAnswer.MaxEntries, answer.EntriesLeftOut);
    }

    private static IntakeEntry Entry(long index, string outcome) => new(null, index, $"e{index}", outcome, null, null, "");
}
