using System.Text;
using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class CalendarFileTests
{
    [Fact]
    public void The_example_in_the_documentation_is_a_calendar()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "calendars.md"));
        var start = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var calendar = Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal(("phuong-a", "Phường A", 3), (calendar.Id, calendar.Name, calendar.Version));
        Assert.True(calendar.TryOpeningOf(Day("2026-08-22"), out var summerSaturday));
        Assert.Equal("2026-08-22 07:00", calendar.Local(summerSaturday));
        Assert.True(calendar.TryCloseOf(Day("2026-12-31"), out var half));
        Assert.Equal("2026-12-31 11:30", calendar.Local(half));
        Assert.True(calendar.TryAddWorkingDays(Day("2026-10-02"), 1, out var afterFlood));
        Assert.Equal(Day("2026-10-07"), afterFlood);
    }

    [Fact]
    public void Without_shifts_office_hours_hold()
    {
        var calendar = Parse(Document(""" "years": [ { "year": 2026, "status": "provisional", "source": "s" } ] """));
        Assert.True(calendar.TryWorkingTime(calendar.At("2026-11-20 00:00"), calendar.At("2026-11-22 00:00"), out var time));
        Assert.Equal(TimeSpan.FromHours(8), time);
        Assert.Equal((YearStatus.Provisional, "s"), (calendar.Status(2026), calendar.SourceOf(2026)));
    }

    [Theory]
    [InlineData("""{ "name": "A", "version": 1, "zone": "UTC" }""", "$.id: is missing")]
    [InlineData("""{ "id": " ", "name": "A", "version": 1, "zone": "UTC" }""", "$.id: must be text")]
    [InlineData("""{ "id": "a", "name": "A", "version": "1", "zone": "UTC" }""", "$.version: must be a whole number")]
    [InlineData("""{ "id": "a", "name": "A", "version": 0, "zone": "UTC" }""", "$.version: must be 1 or more")]
    [InlineData("""{ "id": "a", "name": "A", "version": 1, "zone": "Asia/Saigon2" }""", "$.zone: \"Asia/Saigon2\" is not a known time zone")]
    [InlineData("""{ "id": "a", "id": "b", "name": "A", "version": 1, "zone": "UTC" }""", "$: not readable as JSON")]
    [InlineData("""{ "id": "a", """, "$: not readable as JSON")]
    [InlineData("""[]""", "$: must be an object")]
    [InlineData("""{ "id": "a", "name": "A", "version": 1, "zone": "UTC", "timezone": "UTC" }""", "$.timezone: is not a field")]
    public void Parse_OfAFaultyHeader_NamesTheField(string json, string message) => AssertFault(json, message);

    [Theory]
    [InlineData("""{ "weekdays": ["mo"], "hours": [] }""", "$.shifts[0].weekdays[0]: \"mo\" is not one of mon, tue")]
    [InlineData("""{ "weekdays": [], "hours": [] }""", "$.shifts[0].weekdays: names no weekday")]
    [InlineData("""{ "weekdays": ["mon"] }""", "$.shifts[0].hours: is missing")]
    [InlineData("""{ "weekdays": ["mon"], "hours": "07:30-11:30" }""", "$.shifts[0].hours: must be a list")]
    [InlineData("""{ "weekdays": ["mon"], "hours": [730] }""", "$.shifts[0].hours[0]: must be text")]
    [InlineData("""{ "weekdays": ["mon"], "hours": ["7h30"] }""", "$.shifts[0].hours[0]: \"7h30\" is not a shift")]
    [InlineData("""{ "weekdays": ["mon"], "hours": ["11:30-07:30"] }""", "$.shifts[0].hours[0]: 11:30-07:30 ends before it starts")]
    [InlineData("""{ "weekdays": ["mon"], "hours": ["07:30-11:30", "11:00-17:00"] }""", "$.shifts[0].hours[1]: 11:00-17:00 starts before 07:30-11:30 ends")]
    [InlineData("""{ "weekdays": ["mon"], "hours": [], "from": "2026-02-01", "to": "2026-01-01" }""", "$.shifts[0].to: lies before from")]
    [InlineData("""{ "weekdays": ["mon"], "hours": [], "from": "1/2/2026" }""", "$.shifts[0].from: \"1/2/2026\" is not a date yyyy-MM-dd")]
    public void Parse_OfAFaultyShiftRule_NamesTheField(string rule, string message) => AssertFault(Document($""" "shifts": [ {rule} ] """), message);

    [Theory]
    [InlineData(""" "swaps": [ { "off": "2026-08-31", "working": "2026-08-21", "name": "n", "source": "s" } ] """, "$.years[0].swaps[0].working: 2026-08-21 is not a Saturday or Sunday")]
    [InlineData(""" "swaps": [ { "off": "2026-08-29", "working": "2026-08-22", "name": "n", "source": "s" } ] """, "$.years[0].swaps[0].off: 2026-08-29 is a weekend day already")]
    [InlineData(""" "swaps": [ { "off": "2026-08-31", "working": "2028-08-19", "name": "n", "source": "s" } ] """, "$.years[0].swaps[0].working: 2028-08-19 is not in 2026 or a neighbouring year")]
    [InlineData(""" "swaps": [ { "off": "2025-08-29", "working": "2026-08-22", "name": "n", "source": "s" } ] """, "$.years[0].swaps[0].off: 2025-08-29 is not in 2026")]
    [InlineData(""" "swaps": [ { "off": "2026-08-31", "name": "n", "source": "s" } ] """, "$.years[0].swaps[0].working: is missing")]
    [InlineData(""" "daysOff": [ { "date": "2027-01-01", "kind": "fixed", "name": "n", "source": "s" } ] """, "$.years[0].daysOff[0].date: 2027-01-01 is not in 2026")]
    [InlineData(""" "daysOff": [ { "date": "2026-01-01", "kind": "solar", "name": "n", "source": "s" } ] """, "$.years[0].daysOff[0].kind: \"solar\" is not one of")]
    [InlineData(""" "daysOff": [ { "date": "2026-01-01", "kind": "fixed", "name": "n" } ] """, "$.years[0].daysOff[0].source: is missing")]
    [InlineData(""" "daysOff": [ { "date": "2026-02-30", "kind": "fixed", "name": "n", "source": "s" } ] """, "$.years[0].daysOff[0].date: \"2026-02-30\" is not a date")]
    [InlineData(""" "daysOff": [ { "date": "2026-01-01", "kind": "fixed", "name": "n", "source": "s", "needsConfirmation": "no" } ] """, "$.years[0].daysOff[0].needsConfirmation: must be true or false")]
    [InlineData(""" "halfDays": [ { "date": "2026-01-02", "hours": [], "name": "n", "source": "s" } ] """, "$.years[0].halfDays[0].hours: is empty")]
    [InlineData(""" "halfDays": [ { "date": "2026-01-02", "hours": ["08:00-07:00"], "name": "n", "source": "s" } ] """, "$.years[0].halfDays[0].hours[0]: 08:00-07:00 ends before it starts")]
    [InlineData(""" "closures": [ { "from": "2026-01-05", "to": "2026-01-02", "name": "n", "source": "s" } ] """, "$.years[0].closures[0].to: lies before from")]
    [InlineData(""" "closures": [ { "from": "2026-12-31", "to": "2027-01-02", "name": "n", "source": "s" } ] """, "$.years[0].closures[0].to: 2027-01-02 is not in 2026")]
    public void Parse_OfAFaultyYear_NamesTheField(string field, string message) =>
        AssertFault(Document($$""" "years": [ { "year": 2026, "status": "confirmed", "source": "s", {{field}} } ] """), message);

    [Fact]
    public void Parse_OfADateGivenTwice_NamesBothPlaces() => AssertFault(
        Document(""""
            "years": [ { "year": 2026, "status": "confirmed", "source": "s",
              "daysOff": [ { "date": "2026-08-31", "kind": "oneOff", "name": "n", "source": "s" } ],
              "swaps": [ { "off": "2026-08-31", "working": "2026-08-22", "name": "n", "source": "s" } ] } ]
            """"),
        "$.years[0].swaps[0].off: 2026-08-31 is already given by $.years[0].daysOff[0].date");

    [Theory]
    [InlineData("""{ "year": 2026, "status": "confirmed", "source": "s" }, { "year": 2026, "status": "confirmed", "source": "s" }""", "$.years[1].year: 2026 is already given by $.years[0].year")]
    [InlineData("""{ "year": 1850, "status": "confirmed", "source": "s" }""", "$.years[0].year: must lie in 1900 to 2199")]
    [InlineData("""{ "year": 2026, "status": "missing", "source": "s" }""", "$.years[0].status: \"missing\" is not one of provisional, confirmed")]
    [InlineData("""{ "year": 2026, "status": "confirmed" }""", "$.years[0].source: is missing")]
    [InlineData("""2026""", "$.years[0]: must be an object")]
    public void Parse_OfFaultyYears_NamesTheField(string years, string message) => AssertFault(Document($""" "years": [ {years} ] """), message);

    [Fact]
    public void Parse_OfSeveralContradictions_ListsAll()
    {
        var message = Assert.Throws<FormatException>(() => Parse("""{ "id": "a", "name": "A", "version": 0, "zone": "Nowhere" }""")).Message;
        Assert.Equal(2, message.Split('\n').Length);
    }

    private static string Document(string fields) => $$"""{ "id": "a", "name": "A", "version": 1, "zone": "Asia/Ho_Chi_Minh", {{fields}} }""";

    private static WorkingCalendar Parse(string json) => CalendarFile.Parse(Encoding.UTF8.GetBytes(json));

    private static void AssertFault(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Parse(json)).Message, StringComparison.Ordinal);
}
