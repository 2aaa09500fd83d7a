using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Tests.Simulation;

public class SimulatedDistrictTests
{
    [Fact]
    public void The_same_seed_lives_the_same_life_and_another_seed_another()
    {
        Assert.Equal(Districts.History, Districts.Past(Districts.Seed, Districts.Start));
        Assert.NotEqual(Districts.History, Districts.Past(7, Districts.Start));
        var day = TimeSpan.FromDays(1);
        Assert.Equal(Districts.Future(7, day), Districts.Future(7, day));
    }

    [Fact]
    public void History_ends_where_the_future_begins_and_both_are_in_the_order_of_events()
    {
        Assert.True(Districts.History[^1].Time.UtcTicks < Districts.Start.UtcTicks);
        Assert.True(Districts.Fortnight[0].Time.UtcTicks >= Districts.Start.UtcTicks);
        AssertOrdered(Districts.History);
        AssertOrdered(Districts.Fortnight);
    }

    [Fact]
    public void What_was_the_future_is_history_a_day_later()
    {
        var later = Districts.Start.AddDays(1);
        var future = Districts.Future(Districts.Seed, TimeSpan.FromDays(1));
        var history = Districts.Past(Districts.Seed, later).Where(e => e.Time.UtcTicks >= Districts.Start.UtcTicks);
        Assert.Equal(future, history);
    }

    [Fact]
    public void Nothing_happens_on_days_off()
    {
        var days = Districts.History.Concat(Districts.Fortnight).Select(e => DateOnly.FromDateTime(Districts.Local(e).DateTime)).Distinct();
        Assert.All(days, day => Assert.True(Districts.Calendar.TryIsWorkingDay(day, out var working) && working, $"{day} is a day off"));
    }

    [Fact]
    public void Offices_work_only_behind_open_doors()
    {
        var shifts = Districts.Parameters.Shifts;
        var byOfficers = Districts.Fortnight.Where(e => e.Verb is not (Verb.Submitted or Verb.Rated));
        Assert.All(byOfficers, e =>
        {
            var time = TimeOnly.FromDateTime(Districts.Local(e).DateTime);
            Assert.Contains(shifts, shift => shift.Open <= time && time < shift.Close);
        });
    }

    [Fact]
    public void A_working_day_brings_about_as_many_dossiers_as_the_parameters_say()
    {
        var received = Districts.Fortnight.Where(e => e.Verb == Verb.Received).CountBy(e => Districts.Local(e).Date).ToDictionary();
        Assert.Equal(10, received.Count);
        Assert.InRange(received.Values.Average(), 900, 1050);
        Assert.All(received.Values, count => Assert.InRange(count, 600, 1400));
    }

    [Fact]
    public void History_is_small_enough_to_start_quickly() => Assert.InRange(Districts.History.Count, 40_000, 65_000);

    [Fact]
    public void The_mix_of_verbs_is_that_of_a_district_at_work()
    {
        var count = Districts.Fortnight.CountBy(e => e.Verb).ToDictionary();
        Assert.InRange(count[Verb.Completed] / (double)count[Verb.Received], 0.9, 1.0);
        Assert.InRange(count[Verb.Submitted] / (double)count[Verb.Received], 0.2, 0.35);
        Verb[] seldom =
        [
            Verb.IntakeRejected, Verb.Transferred, Verb.ConsultationAnswered, Verb.InspectionScheduled, Verb.SupplementReceived, Verb.PaymentFulfilled,
            Verb.LatenessForecast, Verb.ApologyIssued, Verb.ExplanationFiled, Verb.ExplanationReviewed, Verb.ReminderSent, Verb.Refused, Verb.Withdrawn,
        ];
        Assert.All(seldom, verb => Assert.True(count.GetValueOrDefault(verb) > 0, $"no {verb}"));
    }

    private static void AssertOrdered(IReadOnlyList<DossierEvent> events)
    {
        for (var i = 1; i < events.Count; i++) Assert.True(EventOrder.Instance.Compare(events[i - 1], events[i]) < 0, $"{events[i - 1].Id} {events[i].Id}");
    }
}
