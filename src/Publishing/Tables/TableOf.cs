using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Tables;

/// <summary>How the lines of a list become its columns.</summary>
/// <param name="id">The table's id.</param>
/// <param name="shortTitle">Its title in two or three words.</param>
/// <param name="title">Its title.</param>
/// <param name="emptyText">What stands in its place when it has no line.</param>
/// <typeparam name="T">A line of the document.</typeparam>
internal sealed class TableOf<T>(string id, string shortTitle, string title, string emptyText)
{
    private List<(TableColumn Column, Func<T, TableCell> Value)> _columns = [];

    /// <summary>A column that is printed; the indicator of its figures as <c>on-time@1</c>, in the version by which documents of this format were counted.</summary>
    public TableOf<T> Column(string key, string heading, CellKind kind, double width, Func<T, TableCell> value, string? indicator = null) =>
        Add(new TableColumn(key, heading, kind, width, IsData: false) { Indicator = indicator }, value);

    /// <summary>A column that is only in files for spreadsheets and programs.</summary>
    public TableOf<T> Data(string key, string heading, CellKind kind, double width, Func<T, TableCell> value, string? indicator = null) =>
        Add(new TableColumn(key, heading, kind, width, IsData: true) { Indicator = indicator }, value);

    /// <summary>The table of some lines: numbered from 1 in the first column, with period and definition on every line of files for spreadsheets.</summary>
    /// <param name="document">The document they are of.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="isTotal">Which of them sum up what follows.</param>
    public DocumentTable Of(PublicationDocument document, IReadOnlyCollection<T> lines, Func<T, bool> isTotal)
    {
        var period = TableCell.Of(PublicationWords.Days(document.Period));
        var definition = TableCell.Of(PublicationWords.Definition(document.Basis));
        Data("period", PublishingTexts.Period, CellKind.Words, 48, _ => period);
        Data("definition", PublishingTexts.Definition, CellKind.Words, 90, _ => definition);
        _columns = [.. _columns.OrderBy(column => column.Column.IsData)];
        TableColumn[] columns = [new(TableColumn.LineNumber, PublishingTexts.Number, CellKind.Number, 10, IsData: false), .. _columns.Select(column => column.Column)];
        return new DocumentTable(id, shortTitle, title, emptyText, columns, lines.Count, lines.Select((line, index) => Row(line, index, isTotal(line))));
    }

    private TableOf<T> Add(TableColumn column, Func<T, TableCell> value)
    {
        _columns.Add((column, value));
        return this;
    }

    private TableRow Row(T line, int index, bool isTotal)
    {
        var cells = new TableCell[_columns.Count + 1];
        cells[0] = TableCell.Of(index + 1);
        for (var column = 0; column < _columns.Count; column++) cells[column + 1] = _columns[column].Value(line);
        return new TableRow(cells, isTotal);
    }
}
