using CchcLive.Publishing.Pdf.Fonts;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>A list over as many pages as it needs: the headings on each, a line never torn apart, long names wrapped.</summary>
internal sealed class TablePages
{
    private const double UsualSize = 9;
    private const double UsualLineHeight = 10.8;
    private const double UsualLetterHeight = 8.6;
    private const double Padding = 2;

    private readonly PdfPages _pages;
    private readonly DocumentTable _table;
    private readonly bool _isLandscape;
    private readonly double _size;
    private readonly double _lineHeight;
    private readonly double _letterHeight;
    private readonly IReadOnlyList<ColumnGroup> _groups;
    private readonly double[] _edges;
    private readonly List<Range>[] _lines;
    private readonly string[] _texts;
    private double _top;
    private double _underGroups;
    private double _y;

    /// <param name="pages">The pages; one has begun.</param>
    /// <param name="table">The list.</param>
    /// <param name="isLandscape">How further pages lie.</param>
    /// <param name="size">The size of its letters, in points.</param>
    public TablePages(PdfPages pages, DocumentTable table, bool isLandscape = true, double size = UsualSize)
    {
        (_pages, _table, _isLandscape, _size) = (pages, table, isLandscape, size);
        (_lineHeight, _letterHeight) = (UsualLineHeight * (size / UsualSize), UsualLetterHeight * (size / UsualSize));
        _groups = ColumnGroup.Of(table.PrintedColumns);
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
        if (_groups.Count > 0) Groups();
        for (var index = 0; index < _texts.Length; index++) _texts[index] = _table.PrintedColumns[index].Title;
        Row(FontFace.Bold, isHeading: true);
    }

    private void Row(FontFace face, bool isHeading)
    {
        var height = Measure(face);
        if (!isHeading && _y + height > _pages.Bottom)
        {
            Frame();
            _pages.Begin(_isLandscape);
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

    /// <summary>The headings over groups of columns; those of the columns come under them.</summary>
    private void Groups()
    {
        var lines = new List<Range>[_groups.Count];
        var most = 1;
        for (var index = 0; index < _groups.Count; index++)
        {
            LineBreaker.Break(_pages.Content, FontFace.Bold, _size, _edges[_groups[index].End] - _edges[_groups[index].Start] - (2 * Padding), 0, _groups[index].Title, lines[index] = []);
            most = Math.Max(most, lines[index].Count);
        }

        var bottom = _y + (most * _lineHeight) + Padding;
        for (var index = 0; index < _groups.Count; index++)
        {
            var (left, right) = (_edges[_groups[index].Start], _edges[_groups[index].End]);
            for (var line = 0; line < lines[index].Count; line++)
            {
                var text = _groups[index].Title.AsSpan()[lines[index][line]];
                _pages.Content.Text(FontFace.Bold, _size, (left + right - _pages.Content.WidthOf(FontFace.Bold, _size, text)) / 2, _y + _letterHeight + (line * _lineHeight), text);
            }

            _pages.Content.Line(left, bottom, right, bottom);
        }

        _pages.Content.Stroke();
        (_underGroups, _y) = (bottom, bottom);
    }

    private double Measure(FontFace face)
    {
        var most = 1;
        for (var index = 0; index < _texts.Length; index++)
        {
            _lines[index].Clear();
            LineBreaker.Break(_pages.Content, face, _size, _edges[index + 1] - _edges[index] - (2 * Padding), 0, _texts[index], _lines[index]);
            most = Math.Max(most, _lines[index].Count);
        }

        return (most * _lineHeight) + Padding;
    }

    private void Cell(FontFace face, int column, CellKind? kind)
    {
        for (var index = 0; index < _lines[column].Count; index++)
        {
            var text = _texts[column].AsSpan()[_lines[column][index]];
            var free = _edges[column + 1] - _edges[column] - (2 * Padding) - (kind == CellKind.Words ? 0 : _pages.Content.WidthOf(face, _size, text));
            var shift = kind switch { CellKind.Words => 0, CellKind.Date or null => free / 2, _ => free };
            _pages.Content.Text(face, _size, _edges[column] + Padding + shift, _y + _letterHeight + (index * _lineHeight), text);
        }
    }

    private void Empty()
    {
        var width = _pages.Content.WidthOf(FontFace.Regular, _size, _table.EmptyText);
        _pages.Content.Text(FontFace.Regular, _size, (_edges[0] + _edges[^1] - width) / 2, _y + _letterHeight + Padding, _table.EmptyText);
        _y += _lineHeight + (2 * Padding);
        _pages.Content.Line(_edges[0], _y, _edges[^1], _y);
        _pages.Content.Line(_edges[0], _top, _edges[0], _y);
        _pages.Content.Line(_edges[^1], _top, _edges[^1], _y);
        _pages.Content.Stroke();
    }

    /// <summary>The upright lines of this page.</summary>
    private void Frame()
    {
        if (_table.Count == 0) return;
        for (var edge = 0; edge < _edges.Length; edge++)
        {
            var top = _groups.Any(group => group.Start < edge && edge < group.End) ? _underGroups : _top;
            _pages.Content.Line(_edges[edge], top, _edges[edge], _y);
        }

        _pages.Content.Stroke();
    }
}
