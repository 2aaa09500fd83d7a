using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>What a new version of a calendar does to the open dossiers (D§6.4).</summary>
public sealed class CalendarEffect
{
    private readonly List<DueMove> _moves = [];
    private readonly Dictionary<string, LatenessShift> _units = new(StringComparer.Ordinal);

    /// <summary>The open dossiers whose computed due date moves.</summary>
    public IReadOnlyList<DueMove> Moves => _moves;

    /// <summary>
    /// By handling unit ("" for none), how many open dossiers turn late and cease to be late. Among them are some whose due date stays: by day, one is
    /// late only from the next working day on, whoever gave the date.
    /// </summary>
    public IReadOnlyDictionary<string, LatenessShift> Units => _units;

    internal void Add(Dossier then, long oldDue, bool wasLate, bool isLate)
    {
        var unit = then.HandlingUnit ?? "";
        var isMoved = then.DueLawful != oldDue;
        if (isMoved) _moves.Add(new DueMove(then.Code, unit, oldDue, then.DueLawful));
        if (wasLate == isLate) return;
        var shift = _units.GetValueOrDefault(unit);
        _units[unit] = isLate ? shift with { TurnLate = shift.TurnLate + 1 } : shift with { CeaseLate = shift.CeaseLate + 1 };
    }
}

/// <summary>An open dossier whose computed due date moves. Due dates are the lawful ones in UTC ticks, 0 when there is none.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Unit">The unit that handles it, "" if none.</param>
/// <param name="OldDue">When it is due by the calendar in use.</param>
/// <param name="NewDue">When it is due by the new one.</param>
public readonly record struct DueMove(string Code, string Unit, long OldDue, long NewDue);

/// <summary>Open dossiers that cross the line between in time and late.</summary>
/// <param name="TurnLate">How many turn late.</param>
/// <param name="CeaseLate">How many cease to be late.</param>
public readonly record struct LatenessShift(int TurnLate, int CeaseLate);
