using CchcLive.Domain.Reference;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Sources;

/// <content>Is the feed alive, and who must know.</content>
internal sealed partial class SourceGrain
{
    /// <summary>A unit that was activated anew hears of the feed within this time.</summary>
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromSeconds(30);

    private LatestSender? _toUnits;
    private FeedState _state;
    private string[] _covered = [];
    private string[] _told = [];
    private ReferenceData? _reference;
    private DateOnly _treeDate;
    private SourceDeclaration? _judged;
    private long _toldAt;

    private void Judge()
    {
        var now = Now;
        var calendar = registry.CalendarNamed(_declaration?.Calendar) ?? registry.CalendarOf(_declaration?.Units.FirstOrDefault());
        var state = Freshness.Of(_counts.SeenAt(), now, _declaration is { } promise ? TimeSpan.FromMinutes(promise.IntervalMinutes) : settings.SilentAfter, calendar);
        var hasMoved = Cover(calendar.LocalDate(now));
        if (state == _state && !hasMoved && now - _toldAt < TellAgainAfter.Ticks) return;
        (_state, _toldAt) = (state, now);
        if (_covered.Length + _told.Length > 0) _toUnits!.Changed();
    }

    /// <summary>Follows the promise and the org tree; true if the units covered may be others than before.</summary>
    private bool Cover(DateOnly today)
    {
        var reference = registry.Current;
        if (ReferenceEquals(reference, _reference) && ReferenceEquals(_declaration, _judged) && today == _treeDate) return false;
        (_reference, _judged, _treeDate) = (reference, _declaration, today);
        _covered = [.. (_declaration?.Units ?? []).SelectMany(unit => reference.LeavesOf(unit, reference.TreeDate(unit, today))).Distinct(StringComparer.Ordinal)];
        return true;
    }

    private async Task TellUnits()
    {
        var (state, covered) = (_state, _covered);
        await Task.WhenAll(
            covered.Select(unit => GrainFactory.Unit(unit).Feed(new FeedSign(Source, state)))
                .Concat(_told.Except(covered, StringComparer.Ordinal).Select(unit => GrainFactory.Unit(unit).Feed(new FeedSign(Source, null)))));
        _told = covered;
    }
}
