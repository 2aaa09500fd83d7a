using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>What a shard has journaled it must be able to fold for ever: the earliest and latest moments that may be named trouble nothing.</summary>
public class ExtremeMomentTests
{
    public static TheoryData<string, string, string> Extremes()
    {
        var cases = new TheoryData<string, string, string>();
        string[] moments = ["1900-01-01", "2199-12-31", "1900-01-01T00:00:00Z", "2199-12-31T23:59:59.9999999Z"];
        foreach (var unit in World.Units)
        {
            foreach (var first in moments)
            {
                foreach (var second in moments) cases.Add(unit, first, second);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void A_dossier_whose_every_moment_is_extreme_folds_and_counts(string unit, string first, string second)
    {
        var shard = ShardOf.Events([], Vietnam.Ticks("2026-10-21 09:00"));
        foreach (var policy in (string[])["restart", "pause", "shift"])
        {
            var number = 0;
            foreach (var verb in Enum.GetValues<Verb>().Where(verb => verb != Verb.Corrected))
            {
                var spec = EventContract.Verbs[verb];
                var value = Moment.TryParse(number % 2 == 0 ? first : second, out var read) ? read : throw new InvalidOperationException();
                FieldValue[] moments = [.. EventContract.Fields.Values.Where(field => field.Kind == FieldKind.Moment && spec.Takes(field.Id)).Select(field => FieldValue.Of(field.Id, value))];
                FieldValue[] others =
                [
                    .. new[] { Story.Handling(unit), Story.To(unit), Story.Days(10_000), Story.Policy(policy) }.Where(field => spec.Takes(field.Id)),
                ];
                shard.Apply(new DossierEvent
                {
                    Source = "egov", Id = $"{policy}/{number++}", Verb = verb, Code = policy, Time = Vietnam.At("2026-10-05 09:00"), Fields = FieldSet.Of([.. moments, .. others]),
                });
            }
        }

        Assert.Equal(3, shard.Count);
        Assert.Empty(shard.Recount());
        shard.AdvanceTo(Vietnam.Ticks("2026-12-21 09:00"));
        Assert.Empty(shard.Recount());
    }
}
