using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>
/// Turns the JSON of one CloudEvent straight into a <see cref="DossierEvent"/>, without an object model in between. Reuses its buffers:
/// one reader serves one thread at a time.
/// </summary>
internal sealed class CloudEventReader
{
    private const int MaxAttributeLength = 64;

    private readonly List<Problem> _problems = [];
    private readonly List<string> _removed = [];
    private readonly EnvelopeReader _envelope;
    private readonly DataReader _data;

    internal CloudEventReader()
    {
        _envelope = new EnvelopeReader(_problems);
        _data = new DataReader(_envelope, _problems, _removed);
    }

    /// <summary>Reads the value at which the reader stands, and leaves the reader at its last token.</summary>
    /// <param name="reader">Stands at the first token of the event.</param>
    /// <param name="utf8">The text over which the reader runs; what is refused is cleaned and kept out of it.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal EventReading Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        Reset();
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new EventReading { Problems = [Messages.NotAnObject()] };
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadAttribute(ref reader);
        _envelope.Finish();
        _data.Finish(_envelope.Verb);
        var length = (int)reader.BytesConsumed - start;
        return _problems.Count == 0 ? Accept(length) : Refuse(utf8.Slice(start, length));
    }

    private void ReadAttribute(ref Utf8JsonReader reader)
    {
        Span<char> buffer = stackalloc char[MaxAttributeLength];
        ReadOnlySpan<char> name = buffer[..JsonText.Copy(ref reader, buffer)];
        if (EnvelopeReader.Takes(name))
        {
            _envelope.Read(ref reader, name);
        }
        else if (name is "data")
        {
            _data.Reset();
            reader.Read();
            _data.Read(ref reader);
        }
        else
        {
            _removed.Add(JsonText.ShownName(ref reader));
            reader.Read();
            reader.Skip();
        }
    }

    private EventReading Accept(int length) => new()
    {
        Length = length,
        Source = _envelope.Source,
        Id = _envelope.Id,
        Code = _envelope.Code,
        Removed = Names(),
        Event = new DossierEvent
        {
            Source = _envelope.Source!,
            Id = _envelope.Id!,
            Verb = _envelope.Verb!.Verb,
            Code = _envelope.Code!,
            Time = _envelope.Time,
            RecordedAt = _envelope.RecordedAt,
            Sequence = _envelope.Sequence ?? 0,
            Fields = _data.Fields,
            Set = _data.Set,
        },
    };

    private EventReading Refuse(ReadOnlySpan<byte> utf8) => new()
    {
        Length = utf8.Length,
        Source = _envelope.Source,
        Id = _envelope.Id,
        Code = _envelope.Code,
        Removed = Names(),
        Problems = [.. _problems],
        Redacted = Redaction.Clean(utf8),
    };

    private IReadOnlyList<string> Names() => _removed.Count == 0 ? [] : [.. _removed.Distinct(StringComparer.Ordinal)];

    private void Reset()
    {
        _problems.Clear();
        _removed.Clear();
        _envelope.Reset();
        _data.Reset();
    }
}
