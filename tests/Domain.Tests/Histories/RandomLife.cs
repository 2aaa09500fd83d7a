using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Makes up the events of one dossier.</summary>
internal sealed class RandomLife(Random random, string code, DateTime start)
{
    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();
    private static readonly Verb[] Ends = [Verb.Completed, Verb.Completed, Verb.Completed, Verb.Refused, Verb.Withdrawn, Verb.Stopped, Verb.SupplementExpired];
    private static readonly Verb[] Middles =
    [
        Verb.Assigned, Verb.Transferred, Verb.SupplementRequested, Verb.SupplementReceived, Verb.PaymentRequested, Verb.PaymentFulfilled, Verb.ApologyIssued,
        Verb.ExplanationFiled, Verb.ExplanationReviewed, Verb.ConsultationRequested, Verb.ConsultationAnswered, Verb.OwnershipMoved, Verb.ReminderSent,
    ];

    private readonly List<DossierEvent> _events = [];
    private readonly RandomFields _fields = new(random);
    private DateTime _clock = start.AddMinutes(random.Next(5 * 24 * 60));

    public List<DossierEvent> Plausible()
    {
        if (random.Next(3) == 0) Add(Verb.Submitted);
        if (random.Next(25) == 0) return Done(Verb.IntakeRejected);
        Add(Verb.Received);
        for (var steps = random.Next(5); steps > 0; steps--) Add(Middles[random.Next(Middles.Length)]);
        if (random.Next(4) == 0) return _events;
        Add(Ends[random.Next(Ends.Length)]);
        if (random.Next(2) == 0) Add(Verb.Returned);
        if (random.Next(6) == 0) Add(Verb.Rated);
        if (random.Next(6) == 0) Add(Verb.Reopened);
        if (random.Next(8) == 0) Add(Ends[random.Next(Ends.Length)]);
        if (random.Next(6) == 0) Restate();
        if (random.Next(6) == 0) Correct();
        if (random.Next(10) == 0) Correct();
        return random.Next(30) == 0 ? Done(Verb.Voided) : _events;
    }

    public List<DossierEvent> Adversarial()
    {
        for (var left = 1 + random.Next(12); left > 0; left--)
        {
            // A clock that jumps both ways, by steps that often collide.
            _clock = start.AddHours(random.Next(2) == 0 ? 24 * random.Next(40) : random.Next(40 * 24));
            var kind = random.Next(10);
            if (kind < 2 || _events.Count == 0) Add(random.Next(2) == 0 ? Verb.Received : Middles[random.Next(Middles.Length)]);
            else if (kind < 4) Add(Ends[random.Next(Ends.Length)]);
            else if (kind == 4) Restate();
            else if (kind == 5) Correct();
            else Add(random.Next(3) == 0 ? Verbs[random.Next(Verbs.Length)] : Middles[random.Next(Middles.Length)]);
        }

        return _events;
    }

    private List<DossierEvent> Done(Verb verb)
    {
        Add(verb);
        return _events;
    }

    private void Add(Verb verb)
    {
        if (verb == Verb.Corrected)
        {
            Correct();
            return;
        }

        _clock = _clock.AddMinutes(random.Next(3) == 0 ? 0 : random.Next(6 * 24 * 60));
        var time = Moment.At(new DateTimeOffset(_clock, TimeSpan.FromHours(7)));
        _events.Add(new DossierEvent
        {
            Source = random.Next(6) == 0 ? "cong-dvcqg" : "egov",
            Id = random.Next(3) == 0 ? $"{code}/{_events.Count}" : $"e-{code}-{_events.Count}",
            Verb = verb,
            Code = code,
            Time = time,
            RecordedAt = random.Next(2) == 0 ? null : time with { UtcTicks = time.UtcTicks + random.Next(5) * TimeSpan.TicksPerHour },
            Sequence = random.Next(5) == 0 ? random.Next(4) : 0,
            Fields = _fields.Of(verb, _clock),
        });
    }

    /// <summary>A row sent again, whole, under another id: the same verb and source with some other values.</summary>
    private void Restate()
    {
        if (_events.Count == 0) return;
        var old = _events[random.Next(_events.Count)];
        if (old.Verb == Verb.Corrected) return;
        var fields = random.Next(2) == 0 ? old.Fields : _fields.Of(old.Verb, _clock);
        var recorded = Moment.At(new DateTimeOffset(_clock.AddHours(random.Next(48)), TimeSpan.FromHours(7)));
        _events.Add(old with { Id = $"{old.Id}#{_events.Count}", RecordedAt = recorded, Fields = fields });
    }

    private void Correct()
    {
        if (_events.Count == 0) return;
        var target = _events[random.Next(_events.Count)];
        var id = random.Next(10) == 0 ? "no-such-event" : random.Next(10) == 0 ? $"c-{code}-{_events.Count}" : target.Id;
        _events.Add(new DossierEvent
        {
            Source = "dieu-chinh",
            Id = $"c-{code}-{_events.Count}",
            Verb = Verb.Corrected,
            Code = code,
            Time = Moment.At(new DateTimeOffset(_clock.AddMinutes(random.Next(3) * 30), TimeSpan.FromHours(7))),
            Fields = FieldSet.Of(FieldValue.Of(FieldId.CorrectsEventId, id), FieldValue.Of(FieldId.CorrectsSource, target.Source)),
            Set = _fields.Patch(target.Verb, _clock),
        });
    }
}
