namespace CchcLive.Domain.Events;

/// <summary>One field of an event with its value; how it is held depends on the field's <see cref="FieldKind"/>.</summary>
public readonly record struct FieldValue
{
    private const char ListSeparator = '\u001f';

    private FieldValue(FieldId id, long number, short offset, string? text, bool removed) =>
        (Id, Number, OffsetMinutes, Text, IsRemoval) = (id, number, offset, text, removed);

    /// <summary>Which field.</summary>
    public FieldId Id { get; }

    /// <summary>The integer, the flag (0 or 1), or a moment's ticks.</summary>
    public long Number { get; }

    /// <summary>A moment's offset in minutes, or <see cref="Events.Moment.DateMark"/>.</summary>
    public short OffsetMinutes { get; }

    /// <summary>The text of names, free text, decimals and lists; null for other kinds.</summary>
    public string? Text { get; }

    /// <summary>In a correction only: the field is taken away (JSON null).</summary>
    public bool IsRemoval { get; }

    /// <summary>The value as a moment.</summary>
    public Moment Moment => new(Number, OffsetMinutes);

    /// <summary>The value as a flag.</summary>
    public bool Flag => Number != 0;

    /// <summary>The members of a list field.</summary>
    public IReadOnlyList<string> Items => Text!.Length == 0 ? [] : Text.Split(ListSeparator);

    /// <summary>A name, free text or decimal.</summary>
    public static FieldValue Of(FieldId id, string text) => new(id, 0, 0, text, removed: false);

    /// <summary>A moment.</summary>
    public static FieldValue Of(FieldId id, Moment moment) => new(id, moment.UtcTicks, moment.OffsetMinutes, null, removed: false);

    /// <summary>An integer.</summary>
    public static FieldValue Of(FieldId id, long number) => new(id, number, 0, null, removed: false);

    /// <summary>A flag.</summary>
    public static FieldValue Of(FieldId id, bool flag) => new(id, flag ? 1 : 0, 0, null, removed: false);

    /// <summary>A list of codes; the codes may not contain the unit separator U+001F.</summary>
    /// <exception cref="ArgumentException">A code contains U+001F.</exception>
    public static FieldValue Of(FieldId id, IEnumerable<string> items)
    {
        var list = items.ToArray();
        return list.Any(item => item.Contains(ListSeparator, StringComparison.Ordinal))
            ? throw new ArgumentException("A code may not contain U+001F.", nameof(items))
            : new FieldValue(id, 0, 0, string.Join(ListSeparator, list), removed: false);
    }

    /// <summary>A list as <see cref="Text"/> holds it.</summary>
    internal static FieldValue Packed(FieldId id, string packedItems) => new(id, 0, 0, packedItems, removed: false);

    /// <summary>The removal of a field by a correction.</summary>
    public static FieldValue Removal(FieldId id) => new(id, 0, 0, null, removed: true);
}
