using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Shards;

/// <content>
/// Retention: dossiers that were settled long ago leave memory and come back for an event. What leaves counts in no live cell, so none moves.
/// What came from each source goes on counting what has left.
/// </content>
public sealed partial class DossierShard
{
    /// <summary>The first instant of the day so many months ago, the earliest of all zones (UTC ticks).</summary>
    public long HorizonAt(int months) => _rules.Calendars.Min(calendar => calendar.StartOfDay(calendar.LocalDate(Now).AddMonths(-months)));

    /// <summary>True if the dossier is in memory.</summary>
    /// <param name="code">The normalised code.</param>
    public bool Knows(string code) => RowOf(code) >= 0;

    /// <summary>Dossiers that may leave memory.</summary>
    /// <param name="horizon">They were settled before this instant (UTC ticks).</param>
    /// <param name="atMost">At most so many.</param>
    /// <param name="except">Codes of dossiers that stay.</param>
    public IReadOnlyList<SettledDossier> Settled(long horizon, int atMost, IReadOnlySet<string> except)
    {
        var settled = new List<SettledDossier>();
        for (var row = 0; row < Count && settled.Count < atMost; row++)
        {
            if (!IsSettled(row, horizon)) continue;
            var code = CodeOf(row);
            if (!except.Contains(code)) settled.Add(new SettledDossier(code, Settlement.Of(_rows[row]), EventBatch.Encode(DossierEvents.Read(_events[row], _names))));
        }

        return settled;
    }

    /// <summary>Lets dossiers leave memory, unless they are no longer settled.</summary>
    /// <returns>The codes of those that left.</returns>
    public IReadOnlyList<string> Forget(IEnumerable<string> codes, long horizon)
    {
        var leaving = new bool[Count];
        var left = new List<string>();
        foreach (var code in codes)
        {
            if (RowOf(code) is not (>= 0 and var row) || leaving[row] || !IsSettled(row, horizon)) continue;
            leaving[row] = true;
            left.Add(code);
        }

        Compact(leaving);
        return left;
    }

    /// <summary>Takes a dossier back into memory, with all its events as it left. One that is in memory stays as it is.</summary>
    public void BringBack(IReadOnlyList<DossierEvent> events)
    {
        if (Knows(events[0].Code)) return;
        Refold(AddRow(DossierEvents.Pack(events[0].Code, events, _scratch, _names)), [.. events]);
    }

    /// <summary>Events in memory, counted one by one.</summary>
    public long CountEvents()
    {
        var events = 0L;
        for (var row = 0; row < Count; row++) events += DossierEvents.Read(_events[row], _names).Count;
        return events;
    }

    /// <summary>What counts in a live cell stays, whatever else is said of it: so no cell can move.</summary>
    private bool IsSettled(int row, long horizon) => Settlement.Of(_rows[row]) < horizon && _counted[row] == default;

    /// <summary>Closes the gaps; rows get other numbers, so whatever names them is built anew.</summary>
    private void Compact(bool[] leaving)
    {
        var kept = 0;
        for (var row = 0; row < Count; row++)
        {
            if (leaving[row]) continue;
            (_events[kept], _rows[kept], _traits[kept], _counted[kept], _deadlines[kept]) = (_events[row], _rows[row], _traits[row], _counted[row], _deadlines[row]);
            kept++;
        }

        Array.Clear(_events, kept, Count - kept);
        Array.Clear(_rows, kept, Count - kept);
        Array.Clear(_traits, kept, Count - kept);
        Array.Clear(_counted, kept, Count - kept);
        Count = kept;
        _conduct.Clear();
        _doubtful.Clear();
        _lookedTo = 0;
        _index.Clear();
        _buckets.Clear();
        for (var row = 0; row < Count; row++)
        {
            _index.Add(row);
            _buckets.Add(_deadlines[row], row);
        }
    }
}
