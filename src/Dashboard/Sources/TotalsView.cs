using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Sources;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Sources;

/// <summary>A declared row beside ours, as it is written down.</summary>
/// <param name="row">The row.</param>
/// <param name="name">The unit's name; null if it is in no org chart.</param>
/// <param name="times">Writes times in the zone of the org chart.</param>
public sealed class TotalsView(ComparedTotals row, string? name, Times times)
{
    /// <summary>The columns of the form, 3 to 13.</summary>
    public static IReadOnlyList<int> Columns { get; } = [.. Enumerable.Range(Form06.FirstColumn, Form06.Columns)];

    /// <summary>The unit's id.</summary>
    public string Unit => row.Declared.Row.Unit;

    /// <summary>Its name.</summary>
    public string Name => name ?? Words.Fill(Texts.SourceUnknownUnit, Unit);

    /// <summary>The field; all together if the row names none.</summary>
    public string Field => row.Declared.Row.Field ?? Texts.TotalsAllFields;

    /// <summary>What was declared, by column.</summary>
    public IReadOnlyList<long> Declared => row.Declared.Row.Columns;

    /// <summary>Ours, by column; null if there is nothing of the unit.</summary>
    public IReadOnlyList<long>? Ours => row.Ours;

    /// <summary>The mark of how the two compare: within, soon or unknown, as marks are named.</summary>
    public string Mark => row switch { { Ours: null } => "unknown", { Differing: 0 } => "within", _ => "soon" };

    /// <summary>How the two compare, in words.</summary>
    public string Verdict => row switch
    {
        { Ours: null } => Texts.TotalsNoData,
        { Differing: 0 } => Texts.TotalsMatch,
        _ => Words.Fill(Texts.TotalsDiffers, Numbers.Count(row.Differing)),
    };

    /// <summary>What else must be known of the row: it contradicts itself; ours has dossiers that the form has no column for.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Form06.Broken(Declared) is { Count: > 0 } broken) yield return Words.Fill(Texts.TotalsBroken, string.Join("; ", broken));
            if (row is { Differing: > 0, Unknown: > 0 }) yield return Words.Fill(Texts.TotalsUnknown, Numbers.Count(row.Unknown));
        }
    }

    /// <summary>Who declared it, and when.</summary>
    public string By => Words.Fill(Texts.TotalsBy, row.Declared.DeclaredBy, times.Minute(row.Declared.DeclaredAt.UtcTicks));

    /// <summary>What a column of the form counts.</summary>
    public static string About(int column) => Words.Of(string.Create(CultureInfo.InvariantCulture, $"Form06_{column}"));
}
