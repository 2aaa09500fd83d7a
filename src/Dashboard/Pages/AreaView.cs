using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Late;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Parts;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Pages;

/// <summary>An area's board and what is needed to write it down.</summary>
public sealed class AreaView
{
    private readonly long[] _total;

    /// <summary>Takes a board.</summary>
    /// <param name="area">The area.</param>
    /// <param name="board">Its newest board.</param>
    /// <param name="times">Writes times in its zone.</param>
    public AreaView(AreaInfo area, AreaBoard board, Times times)
    {
        (Area, Board, Times) = (area, board, times);
        _total = ScreenColumns.Values(board.Total, area.Rule);
        Rows = [.. board.Rows.Select(row => new RowView(row, area, times))];
    }

    /// <summary>The area.</summary>
    public AreaInfo Area { get; }

    /// <summary>The board.</summary>
    public AreaBoard Board { get; }

    /// <summary>Writes times in the area's zone.</summary>
    public Times Times { get; }

    /// <summary>The day whose closed board this is; null for the live board.</summary>
    public FrozenDay? Frozen { get; init; }

    /// <summary>The moment whose board this is; now for a closed day too.</summary>
    public PageMoment Moment { get; init; } = PageMoment.Live;

    /// <summary>True if the board will not change: that of a closed day or of a moment of the past.</summary>
    public bool IsFrozen => Frozen is not null || !Moment.IsLive;

    /// <summary>What its figures are called.</summary>
    public BoardLabels Labels => BoardLabels.Of(this);

    /// <summary>Where another area's board of the same time is.</summary>
    public string LinkTo(string area) => Frozen is { } day ? $"/areas/{area}?close={day.Close.Date:yyyy-MM-dd}" : Moment.AddTo($"/areas/{area}");

    /// <summary>The list behind a figure, of what was not done about lateness the late board, where it can be done; null on a closed day, for lists are counted anew.</summary>
    /// <param name="unit">The row; null for the total.</param>
    /// <param name="column">The column's id.</param>
    public string? ListUrl(string? unit, string column) => Frozen is null ? Moment.AddTo(LateAddress.UrlOf(unit ?? Board.AreaId, column) ?? ListPages.Url(Board.AreaId, unit, column)) : null;

    /// <summary>The rule that the figures are counted by, and the role in which a unit counts.</summary>
    public string Definition => $"{Area.Rule.Name}{(Frozen is { } day ? $" v{day.Close.RuleVersion}" : "")}, {Texts.DefinitionRole}";

    /// <summary>The period of the month's figures, in words.</summary>
    public string Month => Frozen is { } day ? Words.Fill(Texts.FrozenMonth, $"{day.Close.Date:MM/yyyy}", Times.Date(day.Close.Date))
        : Moment.At is { } at ? Words.Fill(Texts.MomentMonth, $"{at:MM/yyyy}", Times.Chosen(at))
        : ClientTexts.Month(Times);

    /// <summary>A counter of the whole area at the last close; null if there was none, or no data.</summary>
    public long? AtLastClose(string column) =>
        Board.LastClose?.Total is { } total ? ScreenColumns.Values(total, Area.Rule)[ScreenColumns.PlaceOf(column)] : null;

    /// <summary>The column by which the units' lines are sorted, the worst or the most first; null for the order of the org tree.</summary>
    public string? Sort
    {
        get;
        init
        {
            if (!RowOrder.Knows(value)) return;
            (field, Rows) = (value, RowOrder.Sorted(Rows, value!));
        }
    }

    /// <summary>The units' lines.</summary>
    public IReadOnlyList<RowView> Rows { get; private init; }

    /// <summary>The indicator that a column's figures are of, id and version.</summary>
    public string Indicator(string column) => FigureKeys.OfColumn(column, Area.Rule);

    /// <summary>A counter of the whole area; null, not 0, when no unit ever sent anything.</summary>
    public long? Total(string column) => Board.DataAt is null ? null : _total[ScreenColumns.PlaceOf(column)];
}
