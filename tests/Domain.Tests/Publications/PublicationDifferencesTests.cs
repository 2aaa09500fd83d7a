using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Tests.Publications;

public class PublicationDifferencesTests
{
    private static readonly PublicationDocument Told = SampleDocument.Told();

    [Fact]
    public void Two_that_say_the_same_do_not_differ_whatever_they_say_of_themselves() =>
        Assert.Empty(PublicationDifferences.Between(Told, CanonicalJson.Read(CanonicalJson.Write(Told with { Version = 3, Reason = "Khác" }))));

    [Fact]
    public void A_dossier_that_came_went_or_changed_is_told_member_by_member()
    {
        var first = Told.Dossiers[0];
        var newer = Told with { Dossiers = [first with { EndedOn = null, Verdict = Verdict.Justified }, SampleDocument.Late("H29-2699", null)] };
        var differences = PublicationDifferences.Between(Told, newer);
        Assert.Equal(
            [(DifferenceKind.Changed, "H29-2601"), (DifferenceKind.Removed, "H29-2602"), (DifferenceKind.Added, "H29-2699")],
            differences.Select(difference => (difference.Kind, difference.Key)));
        Assert.All(differences, difference => Assert.Equal(PublicationList.Dossiers, difference.List));
        Assert.Equal([new MemberDifference("endedOn", "2026-10-09", null), new MemberDifference("verdict", "notReviewed", "justified")], differences[0].Members);
        Assert.Contains(new MemberDifference("dueOn", "2026-10-05", null), differences[1].Members);
        Assert.Contains(new MemberDifference("dueOn", null, "2026-10-05"), differences[2].Members);
    }

    [Fact]
    public void Lines_that_read_alike_behind_their_masks_are_told_apart_by_what_they_say()
    {
        LateDossier Masked(int days) => SampleDocument.Late("H29-****", null) with { CalendarDaysLate = days };
        var older = Told with { Dossiers = [Masked(1), Masked(2), Masked(3), Masked(3)] };
        var newer = Told with { Dossiers = [Masked(3), Masked(2), Masked(9)] };
        Assert.Equal(
            [("Changed", "1", "9"), ("Removed", "3", null)],
            PublicationDifferences.Between(older, newer).Select(d => (d.Kind.ToString(), d.Members.Single(m => m.Name == "calendarDaysLate").Before, d.Members.Single(m => m.Name == "calendarDaysLate").After)));
    }

    [Fact]
    public void Every_list_is_compared()
    {
        var empty = Told with { Totals = [], Units = [], FigureTotals = [], Figures = [], Dossiers = [], Supplements = [], Individuals = null, Causes = [] };
        Assert.Equal(Enum.GetValues<PublicationList>(), PublicationDifferences.Between(Told, empty).Select(difference => difference.List).Distinct());
        Assert.All(PublicationDifferences.Between(empty, Told), difference => Assert.Equal(DifferenceKind.Added, difference.Kind));
    }

    [Fact]
    public void All_fields_together_and_no_field_are_two_lines()
    {
        var nowhere = Told.Units[0] with { FieldCode = "", FieldName = "Chưa ghi lĩnh vực" };
        Assert.Equal(DifferenceKind.Added, Assert.Single(PublicationDifferences.Between(Told, Told with { Units = [.. Told.Units, nowhere] })).Kind);
    }
}
