using System.Text;
using CchcLive.Domain.Integrity;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Integrity;

/// <summary>The last working hour of October 2026 begins on Friday the 30th at 16:00: the 31st is a Saturday.</summary>
public class MassCompletionTests
{
    [Fact]
    public void The_last_hour_is_that_of_the_last_working_day()
    {
        var end = MonthEnd.Of(Office, Ticks("2026-10-12 09:00"), 1);
        Assert.Equal(("2026-10-01 00:00", "2026-10-30 16:00", "2026-11-01 00:00"), (Local(end.MonthFrom), Local(end.From), Local(end.To)));
        Assert.Equal(22 * 8 - 1, end.HoursBefore(Office));
    }

    [Theory]
    [InlineData(175, 5, true)] // one an hour before, five in the last
    [InlineData(175, 4, false)]
    [InlineData(0, 3, true)] // nothing the whole month, then three
    [InlineData(0, 2, false)] // fewer than the least
    public void Many_is_so_many_times_what_a_usual_hour_has(int before, int atEnd, bool isMany)
    {
        var finding = MassCompletion.Judge(new Completions("27439", "cb-1", new DateOnly(2026, 10, 1), before, atEnd, "H1", Ticks("2026-10-30 16:50")), Office, CleaningTests.Thresholds);
        Assert.Equal(isMany, finding is not null);
        if (finding is not null) Assert.Equal((atEnd, "cb-1", before / 175.0, "2026-10-30 16:50"), (finding.Dossiers, finding.By, finding.Usual, Local(finding.ToldAt)));
    }

    [Fact]
    public void Thresholds_are_read_and_nonsense_is_refused_with_the_fields_name()
    {
        const string Right = """{ "id": "a", "version": 1, "source": "…", "backdatedAfterHours": 24, "backdatedWithinDays": 10, "monthEndHours": 1, "massLeast": 10, "massTimes": 5 }""";
        Assert.Equal(24, IntegrityThresholds.Parse(Encoding.UTF8.GetBytes(Right)).BackdatedAfterHours);
        foreach (var (was, wrong, named) in (IEnumerable<(string, string, string)>)[("24", "0", "backdatedAfterHours"), ("\"massTimes\": 5", "\"massTimes\": 1", "massTimes"), ("monthEnd", "monthEnds", "monthEndsHours")])
            Assert.Contains(named, Assert.Throws<FormatException>(() => IntegrityThresholds.Parse(Encoding.UTF8.GetBytes(Right.Replace(was, wrong, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);
    }
}
