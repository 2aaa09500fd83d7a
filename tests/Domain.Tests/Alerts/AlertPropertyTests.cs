using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Alerts;

/// <summary>What holds whatever the figures do and people say.</summary>
public sealed class AlertPropertyTests
{
    private const int Cases = 300;
    private const int Steps = 60;
    private static readonly string[] Places = ["ward-1", "ward-2"];
    private static readonly AlertDoor[] Doors = [new("truc-ban", AlertChannel.Webhook), new("thu", AlertChannel.Mail)];
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OnRandomReadings_NothingFlaps_NothingIsOpenTwice_EveryRaiseHasOneClear_AndSilenceLosesNothing()
    {
        for (var seed = 0; seed < Cases; seed++) Check(new Random(seed), seed);
    }

    private static void Check(Random random, int seed)
    {
        AlertRule[] rules =
        [
            Rule("a", AlertMeasure.OpenLate, random.Next(2, 9)), Rule("b", AlertMeasure.DueToday, random.Next(1, 9), random.Next(0, 4)),
            new() { Id = "c", Name = "C", Measure = AlertMeasure.OnTimeMonth, On = 0.9m, Off = 0.9m + (random.Next(1, 9) / 100m), Severity = AlertSeverity.Notice, Channels = [AlertChannel.Mail] },
        ];
        var scope = AlertScope.Of(rules, Places.Select(place => new AlertPlace(place, "ward", IsUnit: true)));
        var (book, watch, twin, twinWatch) = (AlertBook.Empty, new AlertWatch(), AlertBook.Empty, new AlertWatch());
        var (journal, open) = (new List<AlertAct>(), new Dictionary<AlertKey, decimal>());
        for (var step = 0; step < Steps; step++)
        {
            var now = Start.AddMinutes(step);
            if (random.Next(8) == 0) Do(new AlertsSilenced(now, random.Next(2) == 0 ? "a" : null, random.Next(2) == 0 ? Places[0] : null, now.AddMinutes(random.Next(-1, 20)), "x", "y"));
            if (random.Next(6) == 0 && book.Open.Count > 0) Do(new AlertAcknowledged(now, book.Open.Keys.First(), 5, "x", "y"));
            var readings = scope.Where(_ => random.Next(9) > 0).ToDictionary(one => one.Key, one => new AlertReading(one.Value.Measure.IsShare() ? random.Next(80, 101) / 100m : random.Next(0, 14), 50));
            var acts = AlertMachine.Step(book, scope, readings, watch, now);
            foreach (var act in acts)
            {
                Note(act);
                Do(act);
            }

            // Nobody ever silences or acknowledges the twin: its alerts are raised and cleared at the very same readings.
            twin = AlertMachine.Step(twin, scope, readings, twinWatch, now).Aggregate(twin, (known, act) => known.With(act));
            Assert.True(twin.Open.Keys.ToHashSet().SetEquals(book.Open.Keys), $"seed {seed}, step {step}");
            foreach (var queued in AlertTelling.Due(book, scope, new AlertAudience("area", place => place, Doors, IsClosed: random.Next(3) == 0, since => now - since), now))
            {
                Assert.All(queued.Message.Lines, line => Assert.False(book.IsSilenced(new AlertKey(line.Rule, line.Place), now)));
                Do(queued);
            }

            void Note(AlertAct act)
            {
                switch (act)
                {
                    case AlertRaised raised:
                        Assert.True(open.TryAdd(raised.Key, raised.Value), $"seed {seed}: {raised.Key} is open twice");
                        Assert.True(scope[raised.Key].Measure.IsAtLeastAsBad(raised.Value, scope[raised.Key].On));
                        break;
                    case AlertCleared cleared:
                        Assert.True(open.Remove(cleared.Key), $"seed {seed}: {cleared.Key} is cleared twice");
                        Assert.True(scope[cleared.Key].Measure.WorseBy(readings[cleared.Key].Value!.Value, scope[cleared.Key].Off) <= 0);
                        break;
                    case AlertWorsened worse:
                        Assert.NotNull(book.Open[worse.Key].Acknowledged);
                        break;
                }
            }
        }

        Assert.True(open.Keys.ToHashSet().SetEquals(book.Open.Keys));
        Assert.Equal(journal.OfType<AlertRaised>().Count(), journal.OfType<AlertCleared>().Count() + book.Open.Count);
        Assert.Equal(journal.OfType<MessageQueued>().Select(queued => queued.Message.Id).Distinct().Count(), journal.OfType<MessageQueued>().Count());

        void Do(AlertAct act)
        {
            book = book.With(act);
            journal.Add(act);
        }
    }

    private static AlertRule Rule(string id, AlertMeasure measure, int on, int minutes = 0) => new()
    {
        Id = id, Name = id, Measure = measure, On = on, Off = on - 1, ForMinutes = minutes, Severity = AlertSeverity.Warning, Channels = [AlertChannel.Webhook, AlertChannel.Mail], RepeatMinutes = 10,
    };
}
