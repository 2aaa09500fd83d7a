using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Administration.Organisation;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Organisation.Changes;

namespace CchcLive.Dashboard.Tests.Administration;

/// <summary>What is filled in on the pages of the organisation becomes an act, or is shown again with what is wrong.</summary>
public sealed class OrgActFormTests
{
    private static readonly OrgChart Org = OrgChart.Of([Unit("quan"), Unit("phuong-1", "quan"), Unit("phuong-2", "quan"), Unit("phuong-3", "quan")]);

    [Fact]
    public void End_TakesTheLastDay_AndEverySuccessorThatWasChosen()
    {
        var (act, entries) = OrgActForm.Read(
            "phuong-1", Form(OrgActForm.End, ("last", "2025-06-30"), ("rows", "6"), ("successor0", "phuong-2"), ("whole0", "part"), ("note0", "khu phố 1"), ("successor4", "phuong-3"), ("whole4", "whole")), Org);
        Assert.False(entries.HasFaults);
        var end = Assert.IsType<EndUnit>(act);
        Assert.Equal(new DateOnly(2025, 7, 1), end.From);
        Assert.Equal([new SuccessorDraft("phuong-2", IsWhole: false, "khu phố 1"), new SuccessorDraft("phuong-3", IsWhole: true, null)], end.Successors);
        Assert.Null(end.ChildrenTo);
    }

    [Fact]
    public void Add_WithoutAFirstDay_HasAlwaysBeen()
    {
        var add = Assert.IsType<AddUnit>(OrgActForm.Read(null, Form(OrgActForm.Add, ("id", "to-moi"), ("kind", "desk"), ("name", "Tổ mới"), ("parent", "quan"), ("code", "27")), Org).Act);
        Assert.Equal((DateOnly.MinValue, "quan", ("gso", "27")), (add.From, add.Parent, add.Code));
    }

    [Theory]
    [InlineData(OrgActForm.Rename, "from", "from=2025-02-30", "name=Tên")]
    [InlineData(OrgActForm.Rename, "name", "from=2025-07-01", "name=")]
    [InlineData(OrgActForm.Move, "parent", "from=2025-07-01", "parent=phuong-1")]
    [InlineData(OrgActForm.End, "last", "last=", "rows=3")]
    [InlineData(OrgActForm.End, "successors", "last=2025-06-30", "successor0=phuong-1")]
    [InlineData(OrgActForm.Head, "title", "from=2025-07-01", "title=")]
    [InlineData("khac", "form", "from=2025-07-01", "title=")]
    public void WhatIsWrong_StandsBesideItsField_AndNothingIsLost(string form, string field, params string[] values)
    {
        var (act, entries) = OrgActForm.Read("phuong-1", Form(form, [.. values.Select(value => value.Split('=')).Select(pair => (pair[0], pair[1]))]), Org);
        Assert.Null(act);
        Assert.NotNull(entries.FaultOf(field));
        Assert.All(values, value => Assert.Equal(value.Split('=')[1], entries[value.Split('=')[0]]));
    }

    [Fact]
    public void Tree_IsThatOfTheDay()
    {
        var chart = Org.With(new EndUnit("phuong-1", new DateOnly(2025, 7, 1), [], null).Over(Org, "NQ").Units);
        Assert.Equal(4, OrgNode.Tree(chart, new DateOnly(2025, 6, 30)).Sum(root => root.Size));
        Assert.Equal(["phuong-2", "phuong-3"], OrgNode.Tree(chart, new DateOnly(2025, 7, 1)).Single().Children.Select(child => child.Id));
        Assert.Equal(["phuong-1"], OrgNode.Absent(chart, new DateOnly(2025, 7, 1)).Select(unit => unit.Id));
    }

    private static Entries Form(string name, params (string, string)[] values) => Entries.Blank(name, values);

    private static OrgUnit Unit(string id, string? parent = null) => new()
    {
        Id = id, Kind = "ward", Names = [new UnitName(id, null, Validity.Always)], Parents = parent is null ? [] : [new ParentLink(parent, Validity.Always)],
    };
}
