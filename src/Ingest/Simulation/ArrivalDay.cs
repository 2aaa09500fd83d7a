using System.Globalization;

namespace CchcLive.Ingest.Simulation;

/// <summary>Who comes on a day. A day depends on the seed and its date alone, not on where the simulation began.</summary>
internal sealed class ArrivalDay
{
    private readonly DistrictParameters _district;
    private readonly ulong _seed;
    private readonly OfficeClock _clock;
    private readonly WeightedList<ProcedureParameters> _procedures;
    private readonly Dictionary<string, WeightedList<UnitParameters>> _groups;
    private readonly WeightedList<int> _deskHours;
    private readonly WeightedList<int> _onlineHours;

    public ArrivalDay(DistrictParameters district, ulong seed, OfficeClock clock)
    {
        (_district, _seed, _clock) = (district, seed, clock);
        _procedures = new WeightedList<ProcedureParameters>(district.Procedures, procedure => procedure.Weight);
        _groups = district.Units.GroupBy(unit => unit.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new WeightedList<UnitParameters>(group, unit => unit.Share), StringComparer.Ordinal);
        _deskHours = Hours(district.DeskHours);
        _onlineHours = Hours(district.OnlineHours);
    }

    /// <summary>The arrivals of a day in order of time; none when the office is closed.</summary>
    public List<Arrival> Of(DateOnly day)
    {
        if (!_clock.IsWorkingDay(day)) return [];
        var dice = Dice.For(_seed, day.DayNumber, 0);
        var weekday = _district.WeekdayWeights[((int)day.DayOfWeek + 6) % 7];
        var arrivals = new List<Arrival>();
        for (var left = dice.Count(_district.ArrivalsPerDay * weekday); left > 0; left--) arrivals.Add(Draw(day, dice));
        arrivals.Sort((a, b) => a.Time.CompareTo(b.Time));
        for (var i = 0; i < arrivals.Count; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{_district.CodePrefix}-{day:yyMMdd}-{i + 1:000000}");
            arrivals[i] = arrivals[i] with { Code = code, Dice = Dice.For(_seed, day.DayNumber, i + 1) };
        }

        return arrivals;
    }

    private Arrival Draw(DateOnly day, Dice dice)
    {
        var procedure = dice.Pick(_procedures);
        var handler = dice.Pick(_groups[procedure.Group]);
        var territory = handler.Group == _district.TerritoryGroup ? handler : dice.Pick(_groups[_district.TerritoryGroup]);
        var share = dice.Next();
        var channel = share < procedure.Online ? "online" : share < procedure.Online + procedure.Post ? "post" : "direct";
        return new Arrival("", Time(day, channel, dice), channel, procedure, handler, territory, dice);
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
