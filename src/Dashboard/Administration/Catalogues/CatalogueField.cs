namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>A field of the items of a catalogue, as a form and a list show it.</summary>
/// <param name="Path">Where it is in the item's JSON: <c>letterhead.place</c>.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="IsListed">True if the list has a column for it.</param>
public sealed record CatalogueField(string Path, CatalogueFieldKind Kind = CatalogueFieldKind.Text, bool IsListed = false)
{
    /// <summary>What it must be one of; empty for anything.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>True if it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if it must be filled in as soon as another field of its object is: <c>individuals</c>.</summary>
    public bool IsRequiredInGroup { get; init; }

    /// <summary>The object that it is a field of; "" for the item itself.</summary>
    public string Group => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.IndexOf('.', StringComparison.Ordinal)] : "";

    /// <summary>True if a blank is written as "": as the item's form wants it.</summary>
    public bool KeepsBlank { get; init; }

    /// <summary>The name of its text.</summary>
    public string Text => "Field_" + Path.Replace('.', '_');
}

/// <summary>How a field is filled in.</summary>
public enum CatalogueFieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Long,

    /// <summary>A list of texts, one a line.</summary>
    Lines,

    /// <summary>A date.</summary>
    Day,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Tick,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>An area or a unit.</summary>
    Unit,

    /// <summary>An area, or every one.</summary>
    Area,
}
