using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <content>A calendar gets a new version: what is open is judged by it, what has ended by the one in force at its end (D§6.4).</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Takes up new versions of the calendars and moves the counters. Only dossiers that another version now judges are folded again: the open ones.
    /// </summary>
    /// <returns>False, and nothing has changed, if units have other calendars than before: then everything must be folded again.</returns>
    public bool TryTakeUp(FoldRules rules)
    {
        if (rules.Assignment != _rules.Assignment) return false;
        var calendars = new CalendarPlaces(_rules.CalendarKeys, rules);
        (_rules, _packer, _periods) = (rules, new DossierPacker(rules, _names), Periods(rules, Now));
        for (var row = 0; row < Count; row++)
        {
            if (!Keeps(row, calendars)) Refold(row, EventsOf(row, long.MaxValue));
        }

        return true;
    }

    /// <summary>What taking up new versions of the calendars would do now. Nothing changes.</summary>
    public CalendarEffect Preview(FoldRules rules)
    {
        var effect = new CalendarEffect();
        var calendars = new CalendarPlaces(_rules.CalendarKeys, rules);
        var packer = new DossierPacker(rules, _names);
        for (var row = 0; row < Count; row++)
        {
            if (calendars.Keeps(_rows[row], out _)) continue;
            var events = EventsOf(row, long.MaxValue);
            var then = DossierFold.Fold(events[0].Code, events, rules);
            var wasLate = IsOpenLate(_rows[row], _rules, out var isOpen);
            var isLate = IsOpenLate(packer.Pack(then), rules, out _);
            if (isOpen) effect.Add(then, _rows[row].DueLawful, wasLate, isLate);
        }

        return effect;
    }

    private bool IsOpenLate(in PackedDossier d, FoldRules rules, out bool isOpen)
    {
        var counts = Contribution.Of(d, _live, rules.Calendars[d.Calendar], Now, Now);
        isOpen = counts.Has(Measure.Open);
        return counts.Has(Measure.OpenLate);
    }

    private bool Keeps(int row, CalendarPlaces calendars)
    {
        if (!calendars.Keeps(_rows[row], out var place)) return false;
        _rows[row].Calendar = place;
        return true;
    }

    /// <summary>The calendars of a snapshot with a fingerprint; null if its dossiers were folded in another way, or before calendars were named in it.</summary>
    private CalendarPlaces? CalendarsOf(string fingerprint)
    {
        var parts = fingerprint.Split(' ');
        return parts.Length > 1 && parts[0] == $"{FoldVersion}:{_rules.Assignment}" ? new CalendarPlaces(parts.Skip(1), _rules) : null;
    }
}
