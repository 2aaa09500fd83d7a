using System.Globalization;

namespace CchcLive.Ingest.Simulation;

/// <summary>Who comes on a day. A day depends on the seed and its date alone, not on where the simulation began.</summary>
internal sealed class ArrivalDay
{
    private readonly DistrictParameters _district;
    private readonly ulong _seed;
    private readonly OfficeClock _clock;
    private readonly WeightedList<ProcedureParameters> _procedures;
    private readonly UnitGroups _groups;
    private readonly WeightedList<int> _deskHours;
    private readonly WeightedList<int> _onlineHours;

    public ArrivalDay(DistrictParameters district, ulong seed, OfficeClock clock)
    {
        (_district, _seed, _clock) = (district, seed, clock);
        _procedures = new WeightedList<ProcedureParameters>(district.Procedures, procedure => procedure.Weight);
        _groups = new UnitGroups(district);
        _deskHours = Hours(district.DeskHours);
        _onlineHours = Hours(district.OnlineHours);
    }

    /// <summary>The arrivals of a day in order of time; none when the office is closed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="count">How many come; null to draw it.</param>
    public List<Arrival> Of(DateOnly day, int? count = null)
    {
        if (!_clock.IsWorkingDay(day)) return [];
        var dice = Dice.For(_seed, day.DayNumber, 0);
        var drawn = dice.Count(_district.ArrivalsPerDay * Weight(day));
        var arrivals = new List<Arrival>(count ?? drawn);
        for (var left = count ?? drawn; left > 0; left--) arrivals.Add(Draw(day, dice));
        arrivals.Sort((a, b) => a.Time.CompareTo(b.Time));
        for (var i = 0; i < arrivals.Count; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{_district.CodePrefix}-{day:yyMMdd}-{i + 1:000000}");
            var twin = i == 0 ? null : arrivals[i - 1].Code;
            arrivals[i] = arrivals[i] with { Code = code, TwinCode = twin, Dice = Dice.For(_seed, day.DayNumber, i + 1), Twists = Dice.For(_seed, day.DayNumber, -1 - i), Details = Dice.For(_seed, -1 - day.DayNumber, i) };
        }

        return arrivals;
    }

    /// <summary>How busy a day is, 1 for a mean working day, 0 for a day off.</summary>
    public double Weight(DateOnly day) =>
        _clock.IsWorkingDay(day) ? _district.WeekdayWeights[((int)day.DayOfWeek + 6) % 7] * _district.MonthWeights[day.Month - 1] : 0;

    private Arrival Draw(DateOnly day, Dice dice)
    {
        var procedure = dice.Pick(_procedures);
        var handler = dice.Pick(_groups.Of(procedure.Group, day));
        var territory = handler.Group == _district.TerritoryGroup ? handler : dice.Pick(_groups.Of(_district.TerritoryGroup, day));
        var share = dice.Next();
        var channel = share < procedure.Online ? "online" : share < procedure.Online + procedure.Post ? "post" : "direct";
        var time = Time(day, channel, dice);
        var consulted = procedure.ConsultGroup is { } group ? dice.Pick(_groups.Of(group, day)).Id : _groups.Working(procedure.ConsultUnit, day);
        return new Arrival("", time, channel, procedure, handler, territory, consulted, null, dice, dice, dice);
    }

    private DateTimeOffset Time(DateOnly day, string channel, Dice dice)
    {
        while (true)
        {
            var hour = dice.Pick(channel == "online" ? _onlineHours : _deskHours);
            var time = new TimeOnly(hour, 0).Add(TimeSpan.FromSeconds(dice.Whole(0, 3599)));
            if (channel == "online" || _clock.IsOpen(time)) return _clock.Instant(day, time);
        }
    }

    private static WeightedList<int> Hours(IReadOnlyDictionary<int, double> weights) =>
        new(weights.Keys.Where(hour => weights[hour] > 0).Order(), hour => weights[hour]);
}
