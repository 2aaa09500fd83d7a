using System.Globalization;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>Reads the CloudEvents attributes of one event and keeps what it found wrong with them.</summary>
internal sealed class EnvelopeReader(List<Problem> problems)
{
    private bool _specSeen;
    private bool _timeSeen;
    private string? _type;
    private string? _code;
    private Moment? _extensionRecordedAt;
    private long? _extensionSequence;

    internal string? Source { get; private set; }

    internal string? Id { get; private set; }

    internal string? Code { get; private set; }

    internal VerbSpec? Verb { get; private set; }

    internal Moment Time { get; private set; }

    /// <summary>From <c>data.recordedAt</c>, else from the extension <c>recordedtime</c>.</summary>
    internal Moment? RecordedAt { get => field ?? _extensionRecordedAt; private set; }

    /// <summary>From <c>data.sequence</c>, else from the extension <c>sequence</c>.</summary>
    internal long? Sequence { get => field ?? _extensionSequence; private set; }

    internal void Reset()
    {
        (_specSeen, _timeSeen, _type, _code, _extensionRecordedAt, _extensionSequence) = (false, false, null, null, null, null);
        (Source, Id, Code, Verb, Time, RecordedAt, Sequence) = (null, null, null, null, default, null, null);
    }

    /// <summary>True if the contract has an attribute of that name, besides <c>data</c>.</summary>
    internal static bool Takes(ReadOnlySpan<char> name) =>
        name is "specversion" or "id" or "source" or "type" or "subject" or "time" or "recordedtime" or "sequence" or "datacontenttype";

    /// <summary>True if <c>data</c> holds a member of that name that belongs to the envelope.</summary>
    internal static bool TakesInData(ReadOnlySpan<char> name) => name is "recordedAt" or "sequence";

    /// <summary>Reads the attribute on whose name the reader stands; <see cref="Takes"/> has said yes to the name.</summary>
    internal void Read(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> name)
    {
        reader.Read();
        switch (name)
        {
            case "specversion": ReadVersion(ref reader); break;
            case "id": Id = Text(ref reader, "id", EventContract.MaxNameLength); break;
            case "source": Source = Text(ref reader, "source", EventContract.MaxNameLength); break;
            case "type": _type = Text(ref reader, "type", EventContract.MaxNameLength); break;
            case "subject": _code = Text(ref reader, "subject", int.MaxValue); break;
            case "time": ReadTime(ref reader); break;
            case "recordedtime": _extensionRecordedAt = ReadMoment(ref reader, "recordedtime"); break;
            case "sequence": _extensionSequence = ReadSequence(ref reader, "sequence"); break;
            default: ReadContentType(ref reader); break;
        }

        reader.Skip();
    }

    /// <summary>Reads the member of <c>data</c> on whose name the reader stands; <see cref="TakesInData"/> has said yes to the name.</summary>
    internal void ReadInData(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> name)
    {
        reader.Read();
        if (name is "sequence") Sequence = ReadSequence(ref reader, "data.sequence");
        else RecordedAt = ReadMoment(ref reader, "data.recordedAt");
        reader.Skip();
    }

    /// <summary>Judges the envelope once all of the event has been read.</summary>
    internal void Finish()
    {
        if (!_specSeen) problems.Add(Messages.Missing("specversion"));
        Demand("id", Id, EventContract.MaxNameLength);
        Demand("source", Source, EventContract.MaxNameLength);
        if (_type is null) Demand("type", null, 0);
        else if (VerbOf(_type) is { } verb) Verb = verb;
        else problems.Add(new(RuleIds.UnknownVerb, "type", $"“type” phải là {EventContract.TypePrefix}<động từ>; xem danh sách động từ trong docs/ingest-api.md."));
        Code = _code is null ? null : DossierCode.Normalise(_code);
        Demand("subject", Code, DossierCode.MaxLength);
        if (!_timeSeen) Demand("time", null, 0);
    }

    private static VerbSpec? VerbOf(string type) =>
        type.StartsWith(EventContract.TypePrefix, StringComparison.Ordinal)
            ? EventContract.VerbsByName.GetValueOrDefault(type[EventContract.TypePrefix.Length..])
            : null;

    private void Demand(string name, string? text, int max)
    {
        if (problems.Exists(p => p.Field == name)) return;
        if (ContractRules.Attribute(name, text, max) is { } problem) problems.Add(problem);
    }

    /// <summary>A text attribute; null if it is absent, wrong or too long, so that what is kept may be shown.</summary>
    private string? Text(ref Utf8JsonReader reader, string name, int max)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        var text = JsonText.Get(ref reader);
        var problem = text is null ? Messages.WrongType(name, "chuỗi ký tự") : ContractRules.Attribute(name, text, max);
        if (problem is null) return text;
        problems.Add(problem);
        return null;
    }

    private void ReadVersion(ref Utf8JsonReader reader)
    {
        _specSeen = true;
        if (JsonText.Get(ref reader) != "1.0") problems.Add(Messages.NotAllowed("specversion", ["1.0"]));
    }

    private void ReadContentType(ref Utf8JsonReader reader)
    {
        var text = JsonText.Get(ref reader);
        var media = text?.Split(';')[0].Trim();
        if (media is null || !(media.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(Messages.NotAllowed("datacontenttype", ["application/json"]));
        }
    }

    private void ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return;
        _timeSeen = true;
        if (!FieldReader.TryMoment(ref reader, out var time)) problems.Add(Messages.BadTime("time"));
        else if (time.IsDate) problems.Add(Messages.DateNotInstant("time"));
        else Time = time;
    }

    private Moment? ReadMoment(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (FieldReader.TryMoment(ref reader, out var moment)) return moment;
        problems.Add(Messages.BadTime(name));
        return null;
    }

    /// <summary>A sequence number; the CloudEvents extension writes it as a string, <c>data</c> as a number, and both are taken.</summary>
    private long? ReadSequence(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0) return number;
        if (reader.TokenType == JsonTokenType.String)
        {
            Span<char> buffer = stackalloc char[20];
            if (long.TryParse(buffer[..JsonText.Copy(ref reader, buffer)], NumberStyles.None, CultureInfo.InvariantCulture, out number)) return number;
        }

        problems.Add(Messages.WrongKind(name, FieldKind.Integer));
        return null;
    }
}
