using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Random values for the fields that the fold reads; every one is of the contract.</summary>
internal sealed class RandomFields(Random random)
{
    private static readonly string[] Channels = ["direct", "online", "post"];
    private static readonly string[] FieldCodes = ["ho-tich", "dat-dai", "kinh-doanh"];

    /// <summary>Fields for an event of a verb that happens at a local time.</summary>
    public FieldSet Of(Verb verb, DateTime clock)
    {
        var spec = EventContract.Verbs[verb];
        var fields = new List<FieldValue>();
        foreach (var field in spec.Required) fields.Add(Value(field, clock));
        foreach (var field in spec.Optional)
        {
            if (random.Next(100) < Likely(field)) fields.Add(Value(field, clock));
        }

        if (spec.Moment is { } moment && random.Next(4) == 0) fields.Add(Value(moment, clock));
        if (random.Next(2) == 0) fields.Add(Value(FieldId.UnitId, clock));
        if (random.Next(2) == 0) fields.Add(Value(FieldId.OfficerId, clock));
        return FieldSet.Of([.. fields]);
    }

    /// <summary>The replacing values of a correction: some fields of the verb, sometimes its time, sometimes a removal.</summary>
    public FieldSet Patch(Verb verb, DateTime clock)
    {
        var patch = new List<FieldValue>();
        foreach (var value in Of(verb == Verb.Corrected ? Verb.Received : verb, clock))
        {
            if (random.Next(3) == 0) patch.Add(random.Next(5) == 0 ? FieldValue.Removal(value.Id) : value);
        }

        if (random.Next(4) == 0) patch.Add(random.Next(5) == 0 ? FieldValue.Removal(FieldId.Time) : FieldValue.Of(FieldId.Time, Instant(clock)));
        return FieldSet.Of([.. patch]);
    }

    private static int Likely(FieldId field) => field switch
    {
        FieldId.HandlingUnitId or FieldId.ReceivingUnitId => 90,
        FieldId.DueAt or FieldId.LegalDuration or FieldId.ReasonCode or FieldId.NextDueAt => 70,
        FieldId.ReturningUnitId => 10,
        _ => 40,
    };

    private FieldValue Value(FieldId field, DateTime clock) => EventContract.Fields[field].Kind switch
    {
        FieldKind.Moment => FieldValue.Of(field, MomentOf(field, clock)),
        FieldKind.Integer => FieldValue.Of(field, (long)random.Next(field == FieldId.LegalDuration ? 12 : 1_000_000)),
        FieldKind.Flag => FieldValue.Of(field, random.Next(2) == 0),
        FieldKind.Decimal => FieldValue.Of(field, random.Next(1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        FieldKind.Names => FieldValue.Of(field, Enumerable.Range(0, random.Next(3)).Select(n => $"G22.99.08-{n}")),
        _ => FieldValue.Of(field, Text(field)),
    };

    private Moment MomentOf(FieldId field, DateTime clock)
    {
        var isDue = field is FieldId.DueAt or FieldId.NewDueAt or FieldId.NextDueAt or FieldId.StepDueAt or FieldId.ConsultDueAt;
        var day = isDue ? clock.AddDays(random.Next(-1, 12)) : clock.AddHours(random.Next(-30, 4));
        return random.Next(3) == 0 ? Moment.On(DateOnly.FromDateTime(day)) : Instant(day);
    }

    private Moment Instant(DateTime local) => Moment.At(new DateTimeOffset(local, TimeSpan.FromHours(random.Next(8) == 0 ? 0 : 7)));

    private string Text(FieldId field)
    {
        var allowed = EventContract.Fields[field].Allowed;
        if (allowed.Count > 0) return allowed[random.Next(allowed.Count)];
        return field switch
        {
            FieldId.ChannelIn or FieldId.ChannelOut => Channels[random.Next(Channels.Length)],
            FieldId.FieldCode => FieldCodes[random.Next(FieldCodes.Length)],
            FieldId.ProcedureCode => $"1.{random.Next(4):000000}.H29",
            FieldId.ProcedureLevel => random.Next(4) == 0 ? "2" : "4",
            FieldId.OfficerId or FieldId.SignerId or FieldId.By or FieldId.ApprovedBy or FieldId.ByHead => $"cb-{random.Next(5)}",
            _ when field.ToString().EndsWith("UnitId", StringComparison.Ordinal) || field == FieldId.UnitId => World.Units[random.Next(World.Units.Count)],
            _ => $"{field}-{random.Next(3)}",
        };
    }
}
