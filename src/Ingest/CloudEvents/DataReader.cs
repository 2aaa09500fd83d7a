using System.Runtime.InteropServices;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>
/// Reads <c>data</c> into fields of the contract. Attributes may come in any order, so the verb may not be known yet: what the verb does
/// not take is sorted out at the end.
/// </summary>
internal sealed class DataReader(EnvelopeReader envelope, List<Problem> problems, List<string> removed)
{
    private const string Prefix = "data.";
    private const string SetPrefix = "data.set.";
    private const int MaxNameLength = 64;

    private readonly List<FieldValue> _fields = [];
    private readonly List<FieldValue> _set = [];
    private readonly List<(FieldId Field, Problem Problem)> _wrong = [];
    private readonly List<Problem> _setProblems = [];
    private readonly List<string> _setRemoved = [];
    private bool _seen;
    private bool _setSeen;

    internal FieldSet Fields { get; private set; } = FieldSet.Empty;

    internal FieldSet Set { get; private set; } = FieldSet.Empty;

    internal void Reset()
    {
        _fields.Clear();
        _wrong.Clear();
        ResetSet(seen: false);
        (_seen, Fields, Set) = (false, FieldSet.Empty, FieldSet.Empty);
    }

    /// <summary>Reads the value of the attribute <c>data</c>.</summary>
    internal void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return;
        _seen = true;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(Messages.WrongType("data", "đối tượng JSON"));
            reader.Skip();
            return;
        }

        Span<char> buffer = stackalloc char[MaxNameLength];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = buffer[..JsonText.Copy(ref reader, buffer)];
            if (name is "set") ReadSet(ref reader);
            else if (TrySpec(name, out var spec)) ReadField(ref reader, spec);
            else if (EnvelopeReader.TakesInData(name)) envelope.ReadInData(ref reader, name);
            else Remove(ref reader, Prefix, removed);
        }
    }

    /// <summary>Judges the fields by the verb once all of the event has been read.</summary>
    internal void Finish(VerbSpec? verb)
    {
        if (!_seen) problems.Add(Messages.Missing("data"));
        if (verb is null) return;
        for (var i = _fields.Count - 1; i >= 0; i--)
        {
            if (verb.Takes(_fields[i].Id)) continue;
            removed.Add(Prefix + EventContract.Fields[_fields[i].Id].Name);
            _fields.RemoveAt(i);
        }

        foreach (var (field, problem) in _wrong)
        {
            if (verb.Takes(field)) problems.Add(problem);
            else removed.Add(problem.Field!);
        }

        Fields = FieldSet.Of(CollectionsMarshal.AsSpan(_fields));
        foreach (var field in verb.Required)
        {
            if (!Fields.TryGet(field, out _) && !_wrong.Exists(w => w.Field == field)) problems.Add(Messages.Missing(Prefix + EventContract.Fields[field].Name));
        }

        FinishSet(verb.Verb == Verb.Corrected);
    }

    private void FinishSet(bool corrects)
    {
        if (!corrects)
        {
            if (_setSeen) removed.Add("data.set");
            return;
        }

        problems.AddRange(_setProblems);
        removed.AddRange(_setRemoved);
        Set = FieldSet.Of(CollectionsMarshal.AsSpan(_set));
        if (Set.Count == 0 && _setProblems.Count == 0) problems.Add(Messages.Missing("data.set"));
    }

    /// <summary>True if a correction may not set the name, because it says which event is meant.</summary>
    internal static bool IsIdentity(ReadOnlySpan<char> name) =>
        name is "id" or "source" or "type" or "subject" || (TrySpec(name, out var spec) && ContractRules.Identifies(spec.Id));

    internal static bool TrySpec(ReadOnlySpan<char> name, out FieldSpec spec) =>
        EventContract.FieldsByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out spec!);

    private void ReadField(ref Utf8JsonReader reader, FieldSpec spec)
    {
        reader.Read();
        if (FieldReader.Read(ref reader, spec, Prefix, out var problem) is { } value) _fields.Add(value);
        else if (problem is not null) _wrong.Add((spec.Id, problem));
    }

    private void ReadSet(ref Utf8JsonReader reader)
    {
        ResetSet(seen: true);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType != JsonTokenType.Null) _setProblems.Add(Messages.WrongType("data.set", "đối tượng JSON"));
            reader.Skip();
            return;
        }

        Span<char> buffer = stackalloc char[MaxNameLength];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = buffer[..JsonText.Copy(ref reader, buffer)];
            if (IsIdentity(name)) RefuseIdentity(ref reader, name);
            else if (TrySpec(name, out var spec)) ReadReplacement(ref reader, spec);
            else Remove(ref reader, SetPrefix, _setRemoved);
        }
    }

    private void ReadReplacement(ref Utf8JsonReader reader, FieldSpec spec)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null && spec.Id != FieldId.Time) _set.Add(FieldValue.Removal(spec.Id));
        else if (FieldReader.Read(ref reader, spec, SetPrefix, out var problem) is { } value) _set.Add(value);
        else _setProblems.Add(problem ?? Messages.WrongType(SetPrefix + spec.Name, $"{Messages.Expected(spec.Kind)}{(spec.Id == FieldId.Time ? "" : ", hoặc null để bỏ trường")}"));
    }

    private void RefuseIdentity(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> name)
    {
        var field = $"{SetPrefix}{name}";
        _setProblems.Add(new(RuleIds.NotCorrectable, field, $"“{field}”: điều chỉnh không được đổi định danh của sự kiện; hãy hủy (voided) rồi gửi sự kiện mới."));
        reader.Read();
        reader.Skip();
    }

    private static void Remove(ref Utf8JsonReader reader, string prefix, List<string> names)
    {
        names.Add(prefix + JsonText.ShownName(ref reader));
        reader.Read();
        reader.Skip();
    }

    private void ResetSet(bool seen)
    {
        _set.Clear();
        _setProblems.Clear();
        _setRemoved.Clear();
        _setSeen = seen;
    }
}
