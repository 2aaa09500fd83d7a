using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Sources;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall.Alerts;

/// <summary>What the room must hear now: the area is without any data, units or feeds have fallen silent, the audit has found figures that are not what the journal says, late dossiers have jumped since the last close.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Lines">What is wrong, the gravest first; at least one.</param>
public sealed record AlertModel(WallView View, IReadOnlyList<AlertLine> Lines)
{
    private const string Late = "now.openLate";
    private const int NamesShown = 6;

    /// <summary>Stays the same for as long as it is the same trouble.</summary>
    public string Id => string.Join('|', Lines.Select(line => line.Id));

    /// <summary>All of it in one line, for the strip above other scenes.</summary>
    public string Words => string.Join(" · ", Lines.Select(line => $"{line.Title}: {line.Text}"));

    /// <summary>Looks at an area; null when nothing is wrong. Outside office hours silence is normal (D§8.2).</summary>
    public static AlertModel? Of(WallView view, IReadOnlyList<SourceFacts> feeds, AlertThresholds thresholds, bool isAuditAlarm)
    {
        AlertLine?[] lines = [NoData(view) ?? SilentUnits(view), SilentFeeds(view, feeds), isAuditAlarm ? new AlertLine("audit", "silent", Texts.AlertAudit, Texts.AlertAuditText) : null, Jump(view, thresholds)];
        return lines.OfType<AlertLine>().ToList() is { Count: > 0 } wrong ? new AlertModel(view, wrong) : null;
    }

    private static AlertLine? NoData(WallView view) => view.Board.Board is { UnitsIn: 0, UnitsOf: > 0 and var units }
        ? new AlertLine("no-data", "silent", Texts.AlertNoData, Text.Words.Fill(Texts.AlertNoDataText, Numbers.Count(units), view.Board.Times.Minute(view.Board.Board.DataAt)))
        : null;

    private static AlertLine? SilentUnits(WallView view)
    {
        var silent = view.Board.Rows.Where(row => row.State == "silent").ToList();
        return silent.Count == 0 ? null : new AlertLine(
            $"silent:{string.Join(',', silent.Select(row => row.Id))}", "silent", Text.Words.Fill(Texts.AlertSilentUnits, Numbers.Count(silent.Count)), Named([.. silent.Select(row => $"{row.Name} ({row.StateWords})")]));
    }

    private static AlertLine? SilentFeeds(WallView view, IReadOnlyList<SourceFacts> feeds)
    {
        var silent = feeds.Where(feed => feed.Status?.State == FeedState.Silent).ToList();
        return silent.Count == 0 ? null : new AlertLine(
            $"feed:{string.Join(',', silent.Select(feed => feed.Source))}", "silent", Text.Words.Fill(Texts.AlertSilentFeeds, Numbers.Count(silent.Count)),
            Named([.. silent.Select(feed => $"{feed.Source} ({ClientTexts.State(RowView.NameOf(FeedState.Silent), view.Board.Times.Minute(FeedWords.HeardAt(feed)))})")]));
    }

    private static AlertLine? Jump(WallView view, AlertThresholds thresholds)
    {
        if (view.Board.Board.LastClose is not { } close || view.Board.AtLastClose(Late) is not { } then || view.Board.Total(Late) is not { } now || !thresholds.IsJump(then, now)) return null;
        return new AlertLine(
            $"jump:{close.Date:yyyy-MM-dd}", "late", Text.Words.Fill(Texts.AlertJump, Numbers.Count(now - then)),
            Text.Words.Fill(Texts.AlertJumpText, Numbers.Count(then), Times.DayAndMonth(close.Date), Numbers.Count(now)));
    }

    private static string Named(IReadOnlyList<string> names) =>
        string.Join("; ", names.Take(NamesShown)) + (names.Count > NamesShown ? " " + Text.Words.Fill(Texts.AlertMore, Numbers.Count(names.Count - NamesShown)) : "");
}
