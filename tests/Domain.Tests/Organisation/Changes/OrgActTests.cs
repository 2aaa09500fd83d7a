using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation.Changes;

/// <summary>What may be changed from a day on, and that nothing before that day is another.</summary>
public sealed class OrgActTests
{
    private static readonly DateOnly LastBefore = After.AddDays(-1);

    private static OrgChart Chart() => OrgChart.Of(
    [
        Unit("city"), Unit("area-1", "city"), Unit("area-2", "city"), Unit("ward-1", "area-1"), Unit("ward-2", "area-1"), Unit("ward-3", "area-2"),
        Unit("gone", "area-1") with { Exists = Days(null, "2025-03-31") },
    ]);

    [Fact]
    public void Rename_HoldsFromItsDay_AndTheOldNameBeforeIt()
    {
        var chart = Done(Chart(), new RenameUnit("ward-1", After, "Phường Mới", "Mới"));
        Assert.Equal(("ward-1", "Phường Mới"), (chart.NameOf("ward-1", LastBefore), chart.NameOf("ward-1", After)));
        var again = Done(chart, new RenameUnit("ward-1", After.AddYears(1), "Phường Mới Nữa", null));
        Assert.Equal(["ward-1", "Phường Mới", "Phường Mới Nữa"], again.Find("ward-1")!.Names.Select(name => name.Text));
    }

    [Fact]
    public void Move_TakesAllBelowWithIt()
    {
        var chart = Done(Chart(), new MoveUnit("area-1", After, "area-2"));
        Assert.Equal(["area-1", "city"], chart.AncestorsOf("ward-1", LastBefore));
        Assert.Equal(["area-1", "area-2", "city"], chart.AncestorsOf("ward-1", After));
        Assert.Null(Done(Chart(), new MoveUnit("area-1", After, null)).ParentOf("area-1", After));
    }

    [Fact]
    public void End_NamesSuccessorsManyToMany_AndPassesOnWhatBelongedToIt()
    {
        var first = Done(Chart(), new EndUnit("ward-1", After, [new SuccessorDraft("ward-2", IsWhole: false, "khu phố 1"), new SuccessorDraft("ward-3", IsWhole: false, null)], null));
        var both = Done(first, new EndUnit("ward-2", After.AddDays(1), [new SuccessorDraft("ward-3", IsWhole: true, null)], null));
        Assert.Equal(LastBefore, both.Find("ward-1")!.Exists.To);
        Assert.Equal(["ward-2", "ward-3"], both.Find("ward-1")!.Successors.Select(next => next.UnitId));
        Assert.Equal(["ward-1", "ward-2"], both.Units.Where(unit => unit.Successors.Any(next => next.UnitId == "ward-3")).Select(unit => unit.Id));
        Assert.Equal("NQ 1", both.Find("ward-1")!.Successors[0].LegalDoc);

        var area = Done(Chart(), new EndUnit("area-1", After, [], ChildrenTo: "area-2"));
        Assert.Equal(["ward-1", "ward-2", "ward-3"], area.ChildrenOf("area-2", After).Select(unit => unit.Id));
        Assert.Equal(["gone", "ward-1", "ward-2"], area.ChildrenOf("area-1", Before).Select(unit => unit.Id));
    }

    [Fact]
    public void Add_IsThereFromItsFirstDay_AndBelongsNoLongerThanItsParentExists()
    {
        var chart = Done(Chart(), new AddUnit("ward-9", After, "ward", "Phường Chín", null, "area-1") { Code = ("gso", "27000"), Until = After.AddYears(2) });
        Assert.Null(chart.ParentOf("ward-9", LastBefore));
        Assert.Equal("area-1", chart.ParentOf("ward-9", After));
        Assert.Equal("ward-9", chart.FindByCode("gso", "27000", After)!.Id);
        Assert.Null(Done(Chart(), new AddUnit("desk", Before, "desk", "Tổ", null, "gone")).ParentOf("desk", After));
    }

    [Fact]
    public void Appoint_EndsTheTermBefore()
    {
        var chart = Done(Done(Chart(), new AppointHead("ward-1", Before, "Chủ tịch UBND", "cb-1")), new AppointHead("ward-1", After, "Chủ tịch UBND", "cb-2"));
        Assert.Equal([("cb-1", LastBefore), ("cb-2", null)], chart.Find("ward-1")!.Heads.Select(head => (head.OfficerId!, head.Validity.To)));
        Assert.Equal(chart.ToJson(), OrgChart.Parse(chart.ToJson()).ToJson());
    }

    [Fact]
    public void WhatIsAdded_StandsOnItsOwn_AndSaysNothingOfOthers()
    {
        var added = new EndUnit("ward-1", After, [new SuccessorDraft("ward-3", IsWhole: true, null)], null).Over(Chart(), "NQ 1");
        Assert.Equal(["city", "area-1", "area-2", "ward-1", "ward-3"], OrgChart.Parse(added.ToJson()).Units.Select(unit => unit.Id));
    }

    public static TheoryData<string, OrgActRule, OrgAct> Refused => new()
    {
        { "id", OrgActRule.IdTaken, new AddUnit("ward-1", After, "ward", "Tên", null, "city") },
        { "id", OrgActRule.BadId, new AddUnit("27439", After, "ward", "Tên", null, "city") },
        { "name", OrgActRule.Missing, new AddUnit("ward-9", After, "ward", " ", null, "city") },
        { "kind", OrgActRule.Missing, new AddUnit("ward-9", After, "", "Tên", null, "city") },
        { "parent", OrgActRule.UnknownUnit, new AddUnit("ward-9", After, "ward", "Tên", null, "khac") },
        { "parent", OrgActRule.ParentNotThen, new AddUnit("ward-9", After, "ward", "Tên", null, "gone") },
        { "to", OrgActRule.EndsBeforeItBegins, new AddUnit("ward-9", After, "ward", "Tên", null, null) { Until = Before } },
        { "name", OrgActRule.Unchanged, new RenameUnit("ward-1", After, "ward-1", null) },
        { "from", OrgActRule.UnitNotThen, new RenameUnit("gone", After, "Tên", null) },
        { "unit", OrgActRule.UnknownUnit, new RenameUnit("khac", After, "Tên", null) },
        { "parent", OrgActRule.Unchanged, new MoveUnit("ward-1", After, "area-1") },
        { "parent", OrgActRule.ParentInside, new MoveUnit("area-1", After, "ward-1") },
        { "parent", OrgActRule.ParentInside, new MoveUnit("area-1", After, "area-1") },
        { "parent", OrgActRule.ParentNotThen, new MoveUnit("ward-1", After, "gone") },
        { "from", OrgActRule.AlreadyPlanned, new EndUnit("gone", Before, [], null) },
        { "children", OrgActRule.ChildrenLeft, new EndUnit("area-1", After, [], null) },
        { "children", OrgActRule.ChildCannotMove, new EndUnit("area-1", After, [], ChildrenTo: "ward-1") },
        { "successors", OrgActRule.BadSuccessor, new EndUnit("ward-1", After, [new SuccessorDraft("ward-1", IsWhole: true, null)], null) },
        { "successors", OrgActRule.BadSuccessor, new EndUnit("ward-1", After, [new SuccessorDraft("gone", IsWhole: true, null)], null) },
        { "title", OrgActRule.Missing, new AppointHead("ward-1", After, "", null) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatCannotBeDone_IsRefusedByItsField(string field, OrgActRule rule, OrgAct act) =>
        Assert.Contains((field, rule), act.Faults(Chart()).Select(fault => (fault.Field, fault.Rule)));

    [Fact]
    public void WhatIsPlanned_IsNotUnsaid()
    {
        var chart = Done(Chart(), new RenameUnit("ward-1", After, "Phường Mới", null));
        Assert.Equal(OrgActRule.AlreadyPlanned, Assert.Single(new RenameUnit("ward-1", Before, "Tên khác", null).Faults(chart)).Rule);
        Assert.Equal(OrgActRule.AlreadyPlanned, Assert.Single(new RenameUnit("ward-1", After, "Tên khác", null).Faults(chart)).Rule);
        var coded = Done(Chart(), new AddUnit("ward-9", After, "ward", "Tên", null, "city") { Code = ("gso", "1") });
        Assert.Equal(OrgActRule.CodeTaken, Assert.Single(new AddUnit("ward-10", After, "ward", "Tên", null, "city") { Code = ("gso", "1") }.Faults(coded)).Rule);
    }

    private static OrgChart Done(OrgChart chart, OrgAct act)
    {
        Assert.Empty(act.Faults(chart));
        return chart.With(OrgChart.Parse(act.Over(chart, "NQ 1").ToJson()).Units);
    }
}
