using System.Text;
using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>Slips that would go unnoticed for a year: a misspelt field of an entry, an office that opens just after midnight.</summary>
public class CalendarEdgeTests
{
    [Theory]
    [InlineData("daysOff", """ "date": "2026-01-01", "kind": "fixed", "name": "n", "source": "s" """)]
    [InlineData("swaps", """ "off": "2026-08-31", "working": "2026-08-22", "name": "n", "source": "s" """)]
    [InlineData("halfDays", """ "date": "2026-01-02", "hours": ["07:30-11:30"], "name": "n", "source": "s" """)]
    [InlineData("closures", """ "from": "2026-01-05", "to": "2026-01-06", "name": "n", "source": "s" """)]
    public void A_misspelt_field_of_an_entry_is_refused(string list, string entry)
    {
        var document = $$"""{ "id": "a", "name": "A", "version": 1, "zone": "UTC", "years": [ { "year": 2026, "status": "confirmed", "source": "s", "{{list}}": [ { {{entry}}, "noted": true } ] } ] }""";
        var fault = Assert.Throws<FormatException>(() => CalendarFile.Parse(Encoding.UTF8.GetBytes(document)));
        Assert.StartsWith($"$.years[0].{list}[0].noted: is not a field", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_that_starts_a_minute_after_midnight_starts_then()
    {
        var night = new ShiftRule([.. ShiftRule.OfficeHours.Weekdays], null, null, [new Shift(1, 6 * 60)]);
        var calendar = (Office(2026) with { Shifts = [night] }).Build();
        Assert.True(calendar.TryOpeningOf(Day("2026-11-20"), out var opening));
        Assert.Equal("2026-11-20 00:01", calendar.Local(opening));
    }
}
