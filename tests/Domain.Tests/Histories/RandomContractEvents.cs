using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Valid events over the whole contract: every verb with any of its fields, values up to the ends of their ranges.</summary>
internal sealed class RandomContractEvents(int seed)
{
    private static readonly VerbSpec[] Verbs = [.. EventContract.Verbs.Values.OrderBy(spec => spec.Verb)];
    private static readonly FieldSpec[] Fields = [.. EventContract.Fields.Values.OrderBy(spec => spec.Id)];
    private static readonly string[] Letters = ["a", "Đ", "ở", "漢", "😀", " ", "\"", "\n", "0", "Z", "\u0000", "-"];

    private readonly Random _random = new(seed);

    public List<DossierEvent> Batch(int count) => [.. Enumerable.Range(0, count).Select(_ => Event())];

    public DossierEvent Event()
    {
        var spec = Verbs[_random.Next(Verbs.Length)];
        var code = _random.Next(2) == 0 ? $"H29.27439-261005-{_random.Next(5)}" : Text(1, EventContract.MaxNameLength);
        return new DossierEvent
        {
            Source = _random.Next(2) == 0 ? "egov" : Text(1, 200),
            Id = Id(code),
            Verb = spec.Verb,
            Code = code,
            Time = Instant(),
            RecordedAt = _random.Next(3) == 0 ? Moment() : null,
            Sequence = _random.Next(3) switch { 0 => 0, 1 => _random.Next(100), _ => _random.NextInt64(long.MinValue, long.MaxValue) },
            Fields = Some(Fields.Where(field => spec.Takes(field.Id)), removals: false),
            Set = spec.Verb == Verb.Corrected ? Some(Fields, removals: true) : FieldSet.Empty,
        };
    }

    private FieldSet Some(IEnumerable<FieldSpec> fields, bool removals)
    {
        var share = _random.Next(101);
        return FieldSet.Of([.. fields.Where(_ => _random.Next(100) < share).Select(field => removals && _random.Next(4) == 0 ? FieldValue.Removal(field.Id) : Value(field))]);
    }

    private FieldValue Value(FieldSpec field) => field.Kind switch
    {
        FieldKind.Moment => FieldValue.Of(field.Id, Moment()),
        FieldKind.Integer => FieldValue.Of(field.Id, _random.Next(3) switch { 0 => 0, 1 => _random.NextInt64(1_000_000), _ => _random.Next(2) == 0 ? long.MinValue : long.MaxValue }),
        FieldKind.Flag => FieldValue.Of(field.Id, _random.Next(2) == 0),
        FieldKind.Decimal => FieldValue.Of(field.Id, (_random.Next(-100, 1000) / 10m).ToString(CultureInfo.InvariantCulture)),
        FieldKind.Names => FieldValue.Of(field.Id, Enumerable.Range(0, _random.Next(4)).Select(_ => Text(1, 20))),
        FieldKind.Text => FieldValue.Of(field.Id, Text(0, EventContract.MaxTextLength)),
        _ => FieldValue.Of(field.Id, field.Allowed.Count > 0 ? field.Allowed[_random.Next(field.Allowed.Count)] : Text(1, 20)),
    };

    private string Id(string code) => _random.Next(5) switch
    {
        0 => Guid(),
        1 => Guid().ToUpperInvariant(),
        2 => code,
        3 => $"{code}/{_random.Next(100)}",
        _ => Text(1, 200),
    };

    private string Guid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString("D");
    }

    private Moment Moment() => _random.Next(3) == 0
        ? Events.Moment.On(DateOnly.FromDayNumber(_random.Next(5) == 0 ? _random.Next(DateOnly.MaxValue.DayNumber + 1) : 739_000 + _random.Next(1000)))
        : Instant();

    private Moment Instant()
    {
        var ticks = _random.Next(6) switch
        {
            0 => TimeSpan.TicksPerDay + _random.NextInt64(1_000_000),
            1 => DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay - _random.NextInt64(1_000_000),
            2 => _random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay),
            3 => Around(1),
            4 => Around(TimeSpan.TicksPerMillisecond),
            _ => Around(TimeSpan.TicksPerSecond),
        };
        return new Moment(ticks, (short)(_random.Next(4) == 0 ? _random.Next(-840, 841) : _random.Next(-56, 57) * 15));
    }

    private long Around(long unit) => new DateTime(2026, 10, 5).Ticks + _random.NextInt64(100 * TimeSpan.TicksPerDay / unit) * unit;

    private string Text(int min, int max)
    {
        var text = string.Concat(Enumerable.Range(0, _random.Next(min, _random.Next(5) == 0 ? 40 : 8)).Select(_ => Letters[_random.Next(Letters.Length)]));
        return _random.Next(50) == 0 ? new string('ế', max) : text.Length == 0 && min > 0 ? "x" : text;
    }
}
