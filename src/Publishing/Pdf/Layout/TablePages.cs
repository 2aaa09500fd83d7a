using CchcLive.Publishing.Pdf.Fonts;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>A list over landscape pages: the headings on each, a line never torn apart, long names wrapped.</summary>
internal sealed class TablePages
{
    private const double Size = 9;
    private const double LineHeight = 10.8;
    private const double LetterHeight = 8.6;
    private const double Padding = 2;

    private readonly PdfPages _pages;
    private readonly PublicationTable _table;
    private readonly double[] _edges;
    private readonly List<Range>[] _lines;
    private readonly string[] _texts;
    private double _top;
    private double _y;

    public TablePages(PdfPages pages, PublicationTable table)
    {
        (_pages, _table) = (pages, table);
        var columns = table.PrintedColumns;
        var scale = (pages.Right - pages.Left) / columns.Sum(column => column.Width);
        _edges = new double[columns.Count + 1];
        _edges[0] = pages.Left;
        for (var index = 0; index < columns.Count; index++) _edges[index + 1] = _edges[index] + (columns[index].Width * scale);
        _lines = [.. columns.Select(_ => new List<Range>())];
        _texts = new string[columns.Count];
    }

    /// <summary>Draws it.</summary>
    /// <param name="top">Where it begins on the page.</param>
    /// <returns>Where it ended on the last one.</returns>
    public double Write(double top)
    {
        Begin(top);
        foreach (var row in _table.Rows)
        {
            for (var index = 0; index < _texts.Length; index++) _texts[index] = row.Cells[index].ToString();
            Row(row.IsTotal ? FontFace.Bold : FontFace.Regular, isHeading: false);
        }

        if (_table.Count == 0) Empty();
        Frame();
        return _y;
    }

    private void Begin(double top)
    {
        _top = _y = top;
        _pages.Content.Line(_edges[0], _y, _edges[^1], _y);
        _pages.Content.Stroke();
        for (var index = 0; index < _texts.Length; index++) _texts[index] = _table.PrintedColumns[index].Title;
        Row(FontFace.Bold, isHeading: true);
    }

    private void Row(FontFace face, bool isHeading)
    {
        var height = Measure(face);
        if (!isHeading && _y + height > _pages.Bottom)
        {
            Frame();
            _pages.Begin(isLandscape: true);
            string[] kept = [.. _texts];
            Begin(_pages.Top);
            kept.CopyTo(_texts, 0);
            Measure(face);
        }

        for (var index = 0; index < _texts.Length; index++) Cell(face, index, isHeading ? null : _table.PrintedColumns[index].Kind);
        _y += height;
        _pages.Content.Line(_edges[0], _y, _edges[^1], _y);
        _pages.Content.Stroke();
    }

    private double Measure(FontFace face)
    {
        var most = 1;
        for (var index = 0; index < _texts.Length; index++)
        {
            _lines[index].Clear();
            LineBreaker.Break(_pages.Content, face, Size, _edges[index + 1] - _edges[index] - (2 * Padding), 0, _texts[index], _lines[index]);
            most = Math.Max(most, _lines[index].Count);
        }

        return (most * LineHeight) + Padding;
    }

    private void Cell(FontFace face, int column, CellKind? kind)
    {
        for (var index = 0; index < _lines[column].Count; index++)
        {
            var text = _texts[column].AsSpan()[_lines[column][index]];
            var free = _edges[column + 1] - _edges[column] - (2 * Padding) - (kind == CellKind.Words ? 0 : _pages.Content.WidthOf(face, Size, text));
            var shift = kind switch { CellKind.Words => 0, CellKind.Date or null => free / 2, _ => free };
            _pages.Content.Text(face, Size, _edges[column] + Padding + shift, _y + LetterHeight + (index * LineHeight), text);
        }
    }

    private void Empty()
    {
        var width = _pages.Content.WidthOf(FontFace.Regular, Size, _table.EmptyText);
        _pages.Content.Text(FontFace.Regular, Size, (_edges[0] + _edges[^1] - width) / 2, _y + LetterHeight + Padding, _table.EmptyText);
        _y += LineHeight + (2 * Padding);
        _pages.Content.Line(_edges[0], _y, _edges[^1], _y);
        _pages.Content.Line(_edges[0], _top, _edges[0], _y);
        _pages.Content.Line(_edges[^1], _top, _edges[^1], _y);
        _pages.Content.Stroke();
    }

    /// <summary>The upright lines of this page.</summary>
    private void Frame()
    {
        if (_table.Count == 0) return;
        foreach (var edge in _edges) _pages.Content.Line(edge, _top, edge, _y);
        _pages.Content.Stroke();
    }
}
