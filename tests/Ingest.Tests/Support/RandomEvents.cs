using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Tests.Support;

/// <summary>Valid events of every verb with any fields the contract lets them have, from a seed.</summary>
internal static class RandomEvents
{
    private static readonly string[] Letters = [.. "abcXYZ019-._/ ĂâđƯệ\"\\<>&'😀".EnumerateRunes().Select(r => r.ToString())];

    internal static DossierEvent Next(Random random)
    {
        var verb = Pick(random, EventContract.Verbs.Values.OrderBy(v => v.Verb).ToArray());
        return new DossierEvent
        {
            Source = Text(random, 1, 40),
            Id = Text(random, 1, 40),
            Verb = verb.Verb,
            Code = DossierCode.Normalise(Text(random, 1, 40)),
            Time = Instant(random),
            RecordedAt = random.Next(2) == 0 ? null : AnyMoment(random),
            Sequence = random.Next(2) == 0 ? 0 : random.NextInt64(long.MaxValue),
            Fields = Fields(random, verb),
            Set = verb.Verb == Verb.Corrected ? Replacements(random) : FieldSet.Empty,
        };
    }

    private static FieldSet Fields(Random random, VerbSpec verb)
    {
        var values = new List<FieldValue>();
        foreach (var spec in EventContract.Fields.Values.Where(f => verb.Takes(f.Id)))
        {
            if (verb.Required.Contains(spec.Id) || random.Next(3) == 0) values.Add(Value(random, spec));
        }

        return FieldSet.Of([.. values]);
    }

    private static FieldSet Replacements(Random random)
    {
        var fields = EventContract.Fields.Values.Where(f => f.Id is not (FieldId.CorrectsEventId or FieldId.CorrectsSource)).OrderBy(f => f.Id).ToArray();
        var values = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(random, fields))
            .Select(f => f.Id != FieldId.Time && random.Next(4) == 0 ? FieldValue.Removal(f.Id) : Value(random, f));
        return FieldSet.Of([.. values]);
    }

    private static FieldValue Value(Random random, FieldSpec spec) => spec.Kind switch
    {
        FieldKind.Name when spec.Allowed.Count > 0 => FieldValue.Of(spec.Id, Pick(random, spec.Allowed.ToArray())),
        FieldKind.Name => FieldValue.Of(spec.Id, Text(random, 1, EventContract.MaxNameLength)),
        FieldKind.Text => FieldValue.Of(spec.Id, Text(random, 1, 300) + "\r\n\t."),
        FieldKind.Names => FieldValue.Of(spec.Id, Enumerable.Range(0, random.Next(4)).Select(_ => Text(random, 1, 20))),
        FieldKind.Moment => FieldValue.Of(spec.Id, spec.Id == FieldId.Time ? Instant(random) : AnyMoment(random)),
        FieldKind.Integer => FieldValue.Of(spec.Id, random.NextInt64(long.MaxValue)),
        FieldKind.Decimal => FieldValue.Of(spec.Id, (random.Next(-1000, 1000) / 8m).ToString(CultureInfo.InvariantCulture)),
        _ => FieldValue.Of(spec.Id, random.Next(2) == 0),
    };

    private static Moment AnyMoment(Random random) =>
        random.Next(3) == 0 ? Moment.On(DateOnly.FromDayNumber(random.Next(700_000, 750_000))) : Instant(random);

    private static Moment Instant(Random random)
    {
        var ticks = random.NextInt64(600_000_000_000_000_000, 650_000_000_000_000_000);
        ticks -= random.Next(3) switch { 0 => ticks % TimeSpan.TicksPerSecond, 1 => ticks % TimeSpan.TicksPerMillisecond, _ => 0 };
        return new Moment(ticks, (short)random.Next(-840, 841));
    }

    /// <summary>Text that begins and ends with a letter, so that trimming leaves it alone.</summary>
    private static string Text(Random random, int min, int max)
    {
        var middle = string.Concat(Enumerable.Range(0, random.Next(min, Math.Max(min + 1, (max / 3) - 2))).Select(_ => Pick(random, Letters)));
        return "k" + middle + "Z";
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
