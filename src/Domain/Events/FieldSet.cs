using System.Collections;

namespace CchcLive.Domain.Events;

/// <summary>The fields of one event, in the order of their ids, each at most once. Immutable; equal when every field is equal.</summary>
public sealed class FieldSet : IReadOnlyList<FieldValue>, IEquatable<FieldSet>
{
    /// <summary>No fields.</summary>
    public static FieldSet Empty { get; } = new([]);

    private readonly FieldValue[] _values;

    private FieldSet(FieldValue[] sorted) => _values = sorted;

    /// <summary>A set of the given values; of a field given twice the last one stands.</summary>
    public static FieldSet Of(params ReadOnlySpan<FieldValue> values)
    {
        if (values.IsEmpty) return Empty;
        var sorted = new List<FieldValue>(values.Length);
        foreach (var value in values)
        {
            var at = sorted.Count;
            while (at > 0 && sorted[at - 1].Id > value.Id) at--;
            if (at > 0 && sorted[at - 1].Id == value.Id) sorted[at - 1] = value;
            else sorted.Insert(at, value);
        }

        return new FieldSet([.. sorted]);
    }

    /// <summary>A set of values that may be kept as they are if their order is right, as it is of a set that was packed.</summary>
    internal static FieldSet Unpacked(FieldValue[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i].Id <= values[i - 1].Id) return Of(values);
        }

        return values.Length == 0 ? Empty : new FieldSet(values);
    }

    /// <inheritdoc />
    public int Count => _values.Length;

    /// <summary>The fields, without a copy.</summary>
    internal ReadOnlySpan<FieldValue> Values => _values;

    /// <inheritdoc />
    public FieldValue this[int index] => _values[index];

    /// <summary>Finds a field.</summary>
    public bool TryGet(FieldId id, out FieldValue value)
    {
        foreach (ref readonly var candidate in _values.AsSpan())
        {
            if (candidate.Id != id) continue;
            value = candidate;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The text of a field, or null if it is absent.</summary>
    public string? Text(FieldId id) => TryGet(id, out var value) ? value.Text : null;

    /// <summary>The moment of a field, or null if it is absent.</summary>
    public Moment? Moment(FieldId id) => TryGet(id, out var value) ? value.Moment : null;

    /// <summary>The integer of a field, or null if it is absent.</summary>
    public long? Number(FieldId id) => TryGet(id, out var value) ? value.Number : null;

    /// <summary>The flag of a field, or null if it is absent.</summary>
    public bool? Flag(FieldId id) => TryGet(id, out var value) ? value.Flag : null;

    /// <summary>This set with the fields of <paramref name="patch"/> replaced; a removal takes the field away.</summary>
    public FieldSet With(FieldSet patch)
    {
        if (patch.Count == 0) return this;
        var merged = new List<FieldValue>(_values.Length + patch.Count);
        foreach (var value in _values)
        {
            if (!patch.TryGet(value.Id, out _)) merged.Add(value);
        }

        foreach (var value in patch._values)
        {
            if (!value.IsRemoval) merged.Add(value);
        }

        return Of([.. merged]);
    }

    /// <inheritdoc />
    public bool Equals(FieldSet? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in _values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<FieldValue> GetEnumerator() => ((IEnumerable<FieldValue>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
