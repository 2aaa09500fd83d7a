using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;

namespace CchcLive.Domain.Tests.Reports;

public class ReportDifferencesTests
{
    private static readonly ReportDocument Told = SampleReport.Told();
    private static readonly ReportTable Table = Told.Sections[1].Table!;

    [Fact]
    public void What_a_report_says_of_itself_is_no_difference() =>
        Assert.Empty(ReportDifferences.Between(Told, SampleReport.Told() with { Issue = 3, Reason = "Khác", Basis = Told.Basis with { OrgPosition = 99 } }));

    [Fact]
    public void A_cell_is_told_with_what_it_was_and_is()
    {
        var row = Table.Rows[0];
        var difference = Assert.Single(ReportDifferences.Between(Told, With(Table with { Rows = [row with { Cells = [row.Cells[0], ReportCell.OfCount(6), .. row.Cells.Skip(2)] }, .. Table.Rows.Skip(1)] })));
        Assert.Equal(
            new ReportDifference("figures", "Số liệu", DifferenceKind.Changed, "ho-tich", "Hộ tịch", "c7", "Đã giải quyết", ReportCell.OfCount(5), ReportCell.OfCount(6)), difference);
    }

    [Fact]
    public void Rows_are_matched_by_key_wherever_they_stand()
    {
        Assert.Empty(ReportDifferences.Between(Told, With(Table with { Rows = [.. Table.Rows.Reverse()] })));
        var other = With(Table with { Rows = [Table.Rows[0] with { Key = "dat-dai" }, .. Table.Rows.Skip(1)] });
        Assert.Equal([(DifferenceKind.Added, "dat-dai"), (DifferenceKind.Removed, "ho-tich")], ReportDifferences.Between(Told, other).Select(one => (one.Kind, one.Row)));
    }

    [Fact]
    public void A_column_that_came_or_went_is_told_once()
    {
        var without = With(new ReportTable([.. Table.Columns.SkipLast(1)], [.. Table.Rows.Select(row => row with { Cells = [.. row.Cells.SkipLast(1)] })]));
        Assert.Equal((DifferenceKind.Removed, "change", null), ReportDifferences.Between(Told, without) is [var gone] ? (gone.Kind, gone.Column, gone.Row) : default);
        Assert.Equal((DifferenceKind.Added, "change", null), ReportDifferences.Between(without, Told) is [var came] ? (came.Kind, came.Column, came.Row) : default);
    }

    [Fact]
    public void Words_flags_and_sections_are_compared_too()
    {
        var other = Told with
        {
            Sections =
            [
                Told.Sections[0] with { Words = ["Một đoạn."] }, new ReportSection("more", "Thêm", []),
                Told.Sections[1] with { Table = Table with { Rows = [.. Table.Rows.Take(2), Table.Rows[2] with { Flag = null }] } },
            ],
        };
        var differences = ReportDifferences.Between(Told, other);
        Assert.Equal([("words", DifferenceKind.Changed, null), ("more", DifferenceKind.Added, null), ("figures", DifferenceKind.Changed, "*")], differences.Select(one => (one.Section, one.Kind, one.Row)));
        Assert.Equal(("Một đoạn.\nHai đoạn.", "Một đoạn."), (differences[0].Before.Text, differences[0].After.Text));
        Assert.Equal(("3 = 7 + 11: 6 ≠ 5", ReportCell.Nothing), (differences[2].Before.Text, differences[2].After));
        Assert.Equal([("words", DifferenceKind.Removed), ("figures", DifferenceKind.Removed)], ReportDifferences.Between(Told, Told with { Sections = [] }).Select(one => (one.Section, one.Kind)));
    }

    private static ReportDocument With(ReportTable table) => Told with { Sections = [Told.Sections[0], Told.Sections[1] with { Table = table }] };
}
