using System.Globalization;

namespace CchcLive.Bench.LateList;

/// <summary>A line of the list as an object: what every contestant hands over, in order.</summary>
internal sealed record ListLine(
    string Code, string Unit, string Field, DateOnly Received, DateOnly Due, DateOnly? Ended, int WorkingDays, int CalendarDays, string? Cause, DateOnly? Next, int Notice, bool Explained)
{
    /// <summary>The line as text, to be compared.</summary>
    public string Text() => string.Create(
        CultureInfo.InvariantCulture, $"{Unit}|{Due:yyyy-MM-dd}|{Code}|{Field}|{Received:yyyy-MM-dd}|{Ended:yyyy-MM-dd}|{WorkingDays}|{CalendarDays}|{Cause}|{Next:yyyy-MM-dd}|{Notice}|{(Explained ? 1 : 0)}");
}

/// <summary>The figures of a unit in a field: columns 3 to 13 of form 06.</summary>
internal sealed record ListFigures(string Unit, string Field, long[] Columns)
{
    /// <summary>The figures as text, to be compared.</summary>
    public string Text() => $"{Unit}|{Field}|{string.Join('|', Columns)}";
}

/// <summary>A draft: the late list, and the figures of each unit in each field.</summary>
/// <param name="Lines">The lines, by unit in the order of the tree, the longest due first, then by code.</param>
/// <param name="Figures">The figures, by unit in the order of the tree, then by field.</param>
internal sealed record ListDraft(IReadOnlyList<ListLine> Lines, IReadOnlyList<ListFigures> Figures)
{
    /// <summary>All of it as text, line by line.</summary>
    public IEnumerable<string> Text() => Lines.Select(line => line.Text()).Concat(Figures.Select(row => row.Text()));
}

/// <summary>Somebody who can draft the month.</summary>
internal interface IListDrafter : IAsyncDisposable
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Drafts the month, as objects.</summary>
    Task<object> DraftAsync();

    /// <summary>What was drafted, in the form that is compared.</summary>
    ListDraft Read(object draft);
}
