namespace CchcLive.Domain.Catalogues;

/// <summary>What is wrong with an item.</summary>
/// <param name="Kind">The catalogue's name, <c>causes</c>.</param>
/// <param name="Item">Which item: its key, or its place in the list if it has none yet.</param>
/// <param name="Field">Which field of it; "" for the item as a whole.</param>
/// <param name="Message">What is wrong, for the person who reads it.</param>
/// <param name="Line">The line of the file that it came from; null if it came from none.</param>
public sealed record CatalogueFault(string Kind, string Item, string Field, string Message, int? Line = null)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind}{(Line is null ? "" : $", dòng {Line}")}{(Item.Length == 0 ? "" : $", “{Item}”")}{(Field.Length == 0 ? "" : $", {Field}")}: {Message}";
}

/// <summary>A change of the catalogues was refused; nothing has changed.</summary>
/// <param name="faults">Everything that is wrong with it; at least one.</param>
public sealed class CatalogueException(IReadOnlyList<CatalogueFault> faults) : FormatException(string.Join('\n', faults))
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<CatalogueFault> Faults => faults;
}
