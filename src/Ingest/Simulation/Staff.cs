using System.Globalization;

namespace CchcLive.Ingest.Simulation;

/// <summary>The invented officers of each unit, <c>cb-001</c> and so on; there are no persons behind them.</summary>
internal sealed class Staff
{
    private readonly Dictionary<string, string[]> _officers = new(StringComparer.Ordinal);

    public Staff(IEnumerable<UnitParameters> units)
    {
        var number = 0;
        foreach (var unit in units)
        {
            _officers[unit.Id] = [.. Enumerable.Range(0, unit.Officers).Select(_ => string.Create(CultureInfo.InvariantCulture, $"cb-{++number:000}"))];
        }
    }

    /// <summary>One of the unit's officers.</summary>
    public string OneOf(string unit, Dice dice) => _officers[unit][dice.Whole(0, _officers[unit].Length - 1)];

    /// <summary>One of those under the unit's head; the head himself if he is alone.</summary>
    public string ClerkOf(string unit, Dice dice) => _officers[unit] is [var alone] ? alone : _officers[unit][dice.Whole(1, _officers[unit].Length - 1)];

    /// <summary>The unit's head.</summary>
    public string HeadOf(string unit) => _officers[unit][0];
}
