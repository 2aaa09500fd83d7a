using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Corrections replace fields of their target in place (D§4.6.3).</summary>
public class CorrectionTests
{
    [Fact]
    public void A_correction_replaces_what_it_names_and_leaves_the_rest()
    {
        var d = Received(Channel("online"), Field("dat-dai")).Correct(0, "2026-10-06 09:00", Field("ho-tich")).Fold();
        Assert.Equal(("ho-tich", "online", "27439", Suspicions.None), (d.Field, d.ChannelIn, d.HandlingUnit, d.Suspicions));
    }

    [Fact]
    public void The_later_of_two_corrections_wins_whatever_arrived_first()
    {
        var story = Received().Correct(0, "2026-10-07 09:00", Field("later")).Correct(0, "2026-10-06 09:00", Field("earlier"));
        Assert.Equal("later", story.Fold().Field);
    }

    [Fact]
    public void A_correction_of_a_correction_replaces_its_replacement()
    {
        var story = Received(Field("first")).Correct(0, "2026-10-06 09:00", Field("second"), Channel("online")).Correct(1, "2026-10-07 09:00", Field("third"));
        var d = story.Fold();
        Assert.Equal(("third", "online"), (d.Field, d.ChannelIn));
        Assert.Equal("fourth", story.Correct(2, "2026-10-08 09:00", Field("fourth")).Fold().Field);
    }

    [Fact]
    public void A_removal_in_a_correction_of_a_correction_takes_its_replacement_back()
    {
        var d = Received(Field("first")).Correct(0, "2026-10-06 09:00", Field("second")).Correct(1, "2026-10-07 09:00", FieldValue.Removal(FieldId.FieldCode)).Fold();
        Assert.Equal("first", d.Field);
    }

    [Fact]
    public void A_removal_takes_a_field_away()
    {
        var d = Received(DueAt("2026-10-19 17:00")).Correct(0, "2026-10-06 09:00", FieldValue.Removal(FieldId.DueAt)).Fold();
        Assert.Equal((0L, DueOrigin.Unknown), (d.DueLawful, d.DueOrigin));
    }

    [Fact]
    public void A_correction_of_the_time_moves_the_event_in_the_order()
    {
        var story = Received().Then(Verb.Transferred, "2026-10-06 09:00", To("tu-phap")).Then(Verb.Transferred, "2026-10-07 09:00", To("27442"));
        Assert.Equal("27442", story.Fold().HandlingUnit);
        var corrected = story.Correct(1, "2026-10-08 09:00", FieldValue.Of(FieldId.Time, At("2026-10-07 10:00"))).Fold();
        Assert.Equal("tu-phap", corrected.HandlingUnit);
        Assert.Equal([Verb.Received, Verb.Transferred, Verb.Transferred], corrected.Timeline.Select(e => e.Verb));
        Assert.Equal("2026-10-07 10:00", Local(corrected.Timeline[2].Time.UtcTicks));
    }

    [Fact]
    public void A_correction_of_the_time_moves_the_receipt_and_the_due_date_that_follows_from_it()
    {
        var d = Received(Days(10)).Correct(0, "2026-10-08 09:00", FieldValue.Of(FieldId.Time, At("2026-10-02 09:00"))).Fold();
        Assert.Equal(("2026-10-02 09:00", "2026-10-16 17:00"), (Local(d.ReceivedAt), Local(d.DueLawful)));
    }

    [Fact]
    public void The_time_can_be_replaced_but_neither_removed_nor_made_a_mere_date()
    {
        Assert.Equal("2026-10-05 09:00", Local(Received().Correct(0, "2026-10-08 09:00", FieldValue.Removal(FieldId.Time)).Fold().ReceivedAt));
        Assert.Equal("2026-10-05 09:00", Local(Received().Correct(0, "2026-10-08 09:00", FieldValue.Of(FieldId.Time, At("2026-10-02"))).Fold().ReceivedAt));
    }

    [Fact]
    public void A_correction_of_another_source_names_the_source_of_its_target()
    {
        var story = Received(Field("first")).Then(Verb.Corrected, "2026-10-06 09:00", "dieu-chinh", null, FieldValue.Of(FieldId.CorrectsEventId, $"{Story.Code}/0"));
        story.Events[^1] = story.Last with { Set = FieldSet.Of(Field("second")) };
        Assert.Equal(("first", Suspicions.CorrectionWithoutTarget), (story.Fold().Field, story.Fold().Suspicions));
        story.Events[^1] = story.Last with { Fields = story.Last.Fields.With(FieldSet.Of(FieldValue.Of(FieldId.CorrectsSource, "egov"))) };
        Assert.Equal(("second", Suspicions.None), (story.Fold().Field, story.Fold().Suspicions));
    }

    [Fact]
    public void A_correction_whose_target_arrives_later_is_applied_then()
    {
        var story = Received(Field("first")).Correct(2, "2026-10-06 09:00", To("27442"));
        Assert.Equal(Suspicions.CorrectionWithoutTarget, story.Fold().Suspicions);
        var d = story.Then(Verb.Transferred, "2026-10-07 09:00", To("tu-phap")).Fold();
        Assert.Equal(("27442", Suspicions.None), (d.HandlingUnit, d.Suspicions));
    }

    [Fact]
    public void Corrections_in_a_circle_change_nothing_and_end()
    {
        var self = Received(Field("first")).Correct(1, "2026-10-06 09:00", Field("second"));
        Assert.Equal(("first", Suspicions.CorrectionWithoutTarget), (self.Fold().Field, self.Fold().Suspicions));
        var pair = Received(Field("first")).Correct(2, "2026-10-06 09:00", Field("second")).Correct(1, "2026-10-06 09:00", Field("third"));
        Assert.Equal(("first", Suspicions.CorrectionWithoutTarget), (pair.Fold().Field, pair.Fold().Suspicions));
    }

    /// <summary>The worst that 1,000 events can do: a fold that grows with their cube would take minutes here.</summary>
    [Theory]
    [InlineData("chain")]
    [InlineData("star")]
    [InlineData("circle")]
    [InlineData("star on a circle")]
    public async Task A_thousand_corrections_of_a_dossier_fold_quickly(string shape)
    {
        var story = Received(Field("f0"));
        for (var n = 1; n < 1000; n++)
        {
            var target = shape switch { "chain" => n - 1, "star" => 0, "circle" => n == 999 ? 1 : n + 1, _ => 1 };
            story.Correct(target, "2026-10-06 09:00", Field($"f{n}"));
        }

        var fold = await Task.Run(story.Fold, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(shape is "chain" or "star" ? "f999" : "f0", fold.Field);
    }

    private static Story Received(params FieldValue[] fields) => new Story().Received("2026-10-05 09:00", fields);

    private static FieldValue Field(string code) => FieldValue.Of(FieldId.FieldCode, code);

    private static FieldValue Channel(string code) => FieldValue.Of(FieldId.ChannelIn, code);
}
