using System.Text;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>Worlds with a schedule, and what is done with their reports.</summary>
internal static class ReportWorlds
{
    public static readonly Doer Lan = new("lan", "10.0.0.1");

    /// <summary>The brief on Friday at 07:00.</summary>
    public static ReportSchedule Friday(string kind = ScriptedComposer.Id, string area = Shipped.District) =>
        new() { Kind = kind, Areas = [area], Period = ReportPeriodKind.Week, CutOff = new ReportDay { AfterEnd = -2 }, At = new TimeOnly(7, 0) };

    /// <summary>A world with a composer of its own and some lines.</summary>
    public static Task<World> WorldAsync(string now, ScriptedComposer composer, params ReportSchedule[] lines) => World.StartAsync(
        now, new GrainSettings { Shards = 3, IsSimulated = true, Projection = new ProjectionSettings { IsOn = false } },
        add: services => services.AddSingleton(new ReportSchedules(lines)).AddSingleton<IReportComposer>(composer));

    public static ReportDesk Desk(this World world) => world.Service<ReportDesk>();

    public static ReportPeriod Period(string id) => ReportPeriodId.TryParse(id, out var period) ? period : throw new FormatException(id);

    public static async Task<ReportDocument> ReadAsync(this World world, ReportIssue issue) => ReportJson.Read((await world.Desk().ReadAsync(issue.Area, issue.Kind, issue.Period, issue.Number))!);

    public static async Task<string> TextAsync(this World world, string kind, string period, int issue) => Encoding.UTF8.GetString((await world.Desk().ReadAsync(Shipped.District, kind, Period(period), issue))!);

    /// <summary>Lets time pass until the district has so many issues.</summary>
    public static async Task<IReadOnlyList<ReportIssue>> IssuesAsync(this World world, int count)
    {
        IReadOnlyList<ReportIssue> there = [];
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(5));
                return (there = await world.Desk().ListAsync(Shipped.District)).Count >= count;
            },
            () => $"There are {there.Count} issues, not {count}.");
        Assert.Equal(count, there.Count);
        return there;
    }
}
