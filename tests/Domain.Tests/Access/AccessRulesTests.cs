using CchcLive.Domain.Access;
using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Tests.Access;

public sealed class AccessRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    /// <summary>A city with a district that ended on 30/6/2025 and its ward, a ward that came after it, and a ward that moved from one commune to the other.</summary>
    private static readonly OrgChart Org = OrgChart.Of(
    [
        Unit("city"), Unit("district", Link("city", to: "2025-06-30")) with { Exists = new Validity(null, Day("2025-06-30")) },
        Unit("old-ward", Link("district", to: "2025-06-30")) with { Exists = new Validity(null, Day("2025-06-30")) },
        Unit("new-ward", Link("city", from: "2025-07-01")) with { Exists = new Validity(Day("2025-07-01"), null) },
        Unit("north"), Unit("south"), Unit("moved", Link("north", to: "2025-12-31"), Link("south", from: "2026-01-01")),
    ]);

    [Fact]
    public void EveryPermission_HasExactlyOneRow() =>
        Assert.Equal(Enum.GetValues<Permission>(), AccessRules.All.Select(rule => rule.Permission).Order());

    [Theory]
    [InlineData("city", "city", true)]
    [InlineData("city", "new-ward", true)]
    [InlineData("city", "district", true)]
    [InlineData("city", "old-ward", true)]
    [InlineData("district", "old-ward", true)]
    [InlineData("district", "new-ward", false)]
    [InlineData("new-ward", "city", false)]
    [InlineData("north", "moved", false)]
    [InlineData("south", "moved", true)]
    [InlineData("city", "nowhere", false)]
    [InlineData("nowhere", "nowhere", true)]
    public void AGrant_ReachesItsPlace_AndWhatIsUnderItInTheTreeOfTheDay(string held, string asked, bool reaches) =>
        Assert.Equal(reaches, Leader(held).Can(Permission.ReadBoards, asked, Today));

    [Fact]
    public void AUnitThatMoved_WasUnderTheOtherAreaBefore() => Assert.True(Leader("north").Can(Permission.ReadBoards, "moved", Day("2025-12-31")));

    [Fact]
    public void AGrantWithoutAPlace_ReachesEverything_AndNoOtherReachesTheWholeData()
    {
        Assert.True(Leader(null).Can(Permission.ReadDossier, "nowhere", Today));
        Assert.True(Leader(null).Can(Permission.ReadDossier, null, Today));
        Assert.False(Leader("city").Can(Permission.ReadDossier, null, Today));
    }

    [Theory]
    [InlineData("2026-03-11", false)]
    [InlineData("2026-03-12", true)]
    [InlineData("2026-03-20", true)]
    [InlineData("2026-03-21", false)]
    public void AGrant_HoldsOnItsDays_FirstAndLastIncluded(string day, bool holds)
    {
        var visitor = Account(new Grant(Role.Leader, "city", Today, Day("2026-03-20")));
        Assert.Equal(holds, visitor.Can(Permission.ReadBoards, "city", Day(day)));
        Assert.Equal(holds, visitor.CanSomewhere(Permission.Remind, Day(day)));
    }

    [Fact]
    public void AScreen_ShowsItsArea_AndNothingElse()
    {
        var screen = new Visitor { Kind = VisitorKind.Kiosk, Id = "k", Places = ["city"], Org = Org };
        Assert.Equal([Permission.Public, Permission.Connect, Permission.Watch], Enum.GetValues<Permission>().Where(permission => screen.Can(permission, "new-ward", Today)));
        Assert.False(screen.Can(Permission.Watch, "north", Today));
        Assert.False((screen with { Places = [] }).Can(Permission.Watch, "city", Today));
    }

    [Fact]
    public void NamesOfOfficers_AreForThoseWhoGovernOrPrepare() => Assert.Equal(
        [Role.Leader, Role.Unit, Role.Publisher, Role.Approver],
        Enum.GetValues<Role>().Where(role => Account(new Grant(role, null, Today)).Can(Permission.ReadNames, "city", Today)));

    [Fact]
    public void AnAdministrator_MayDoEverythingButReadNames_ActOnLateness_Correct_PublishSendAndExportTheJournal() => Assert.Equal(
        [
            Permission.ReadNames,
            Permission.Remind,
            Permission.Explain,
            Permission.ReviewExplanation,
            Permission.DeclareCounts,
            Permission.ReviewDifferences,
            Permission.ReadIntegrity,
            Permission.ProposeCorrection,
            Permission.ApproveCorrection,
            Permission.PreparePublication,
            Permission.ApprovePublication,
            Permission.IssueReport,
            Permission.HandleAlerts,
            Permission.SendEvents,
            Permission.ExportJournal,
        ],
        Enum.GetValues<Permission>().Where(permission => !Account(new Grant(Role.Admin, null, Today)).Can(permission, "city", Today)));

    [Fact]
    public void WhoPreparesAPublication_DoesNotApproveIt() => Assert.Equal(
        [(Role.Publisher, Permission.PreparePublication), (Role.Approver, Permission.ApprovePublication)],
        from role in Enum.GetValues<Role>()
        from permission in new[] { Permission.PreparePublication, Permission.ApprovePublication }
        where Account(new Grant(role, "city", Today)).Can(permission, "new-ward", Today)
        select (role, permission));

    [Fact]
    public void AStranger_MayHaveWhatIsPublic_AndOpenOrLocalVisitorsEverything()
    {
        Assert.Equal([Permission.Public], Enum.GetValues<Permission>().Where(permission => Visitor.Anonymous.Can(permission, null, Today)));
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.True(Visitor.Open.Can(permission, null, Today) && Visitor.Local.Can(permission, null, Today)));
    }

    private static Visitor Leader(string? place) => Account(new Grant(Role.Leader, place, DateOnly.MinValue));

    private static Visitor Account(params Grant[] grants) => new() { Kind = VisitorKind.Account, Id = "a", Grants = grants, Org = Org };

    private static OrgUnit Unit(string id, params ParentLink[] parents) => new() { Id = id, Kind = "area", Names = [new UnitName(id, null, Validity.Always)], Parents = parents };

    private static ParentLink Link(string parent, string? from = null, string? to = null) => new(parent, new Validity(from is null ? null : Day(from), to is null ? null : Day(to)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
