using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Explaining;

namespace CchcLive.Ingest.Tests.Explaining;

/// <summary>The events that people's acts become.</summary>
public sealed class ExplainingEventTests
{
    private static readonly Moment At = Moment.At(new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.FromHours(7)));
    private static readonly Visitor Clerk = new() { Kind = VisitorKind.Account, Id = "lan" };
    private static readonly ApologyDraft Draft = new("Xin lỗi", "", "Máy hỏng", Moment.At(new DateTimeOffset(2025, 3, 17, 9, 0, 0, TimeSpan.FromHours(7))), null);

    [Fact]
    public void TwoWhoApologiseAtOnce_WriteTheSameEventWithOtherWords_AndSoOnlyOneIsTaken()
    {
        var (one, other) = (ExplainingEvents.Apologised(File(), At, Clerk, Draft), ExplainingEvents.Apologised(File(), At, Visitor.Open, Draft with { Reason = "Thiếu người" }));
        Assert.Equal((one.Source, one.Id, "xin-loi:H-1:1"), (other.Source, other.Id, one.Id));
        Assert.False(one.SameContent(other));
    }

    [Fact]
    public void TheNextOfAKind_HasTheNextNumber_WhateverElseThereIs()
    {
        var first = ExplainingEvents.Explained(File(), At, Clerk, "khac", "Máy hỏng");
        var foreign = first with { Source = "mot-cua", Id = "77" };
        Assert.Equal("giai-trinh:H-1:1", ExplainingEvents.Explained(File(foreign), At, Clerk, "khac", "Máy hỏng").Id);
        Assert.Equal("giai-trinh:H-1:2", ExplainingEvents.Explained(File(first, foreign), At, Clerk, "khac", "Máy hỏng").Id);
        Assert.Equal("ket-luan:H-1:1", ExplainingEvents.Reviewed(File(first), At, Clerk, "justified", "").Id);
    }

    [Fact]
    public void WhatIsPressedTwice_IsKnownAgain_AndOtherWordsAreNot()
    {
        var first = ExplainingEvents.Explained(File(), At, Clerk, "khac", "Máy hỏng");
        Assert.True(ExplainingEvents.IsRepeated(File(first), ExplainingEvents.Explained(File(first), At, Clerk, "khac", "Máy hỏng")));
        Assert.False(ExplainingEvents.IsRepeated(File(first), ExplainingEvents.Explained(File(first), At, Clerk, "khac", "Máy in hỏng")));
        Assert.False(ExplainingEvents.IsRepeated(File(), first));
    }

    [Fact]
    public void WhoHasAnAccount_IsNamedByIt_AndNobodyElseIs()
    {
        Assert.Equal("lan", ExplainingEvents.Apologised(File(), At, Clerk, Draft).Fields.Text(FieldId.SignerId));
        Assert.Null(ExplainingEvents.Apologised(File(), At, Visitor.Local, Draft).Fields.Text(FieldId.SignerId));
    }

    private static DossierFile File(params DossierEvent[] events) => new(new DossierLine { Code = "H-1", HandlingUnit = "p-1" }, EventBatch.Encode(events));
}
