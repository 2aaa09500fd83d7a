using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>What a publication is made by: the words and rules of one moment, and the question that follows from them.</summary>
internal sealed record PublicationPlan
{
    private PublicationPlan(string area, PublicationPeriod period, ReferenceData reference, CatalogueSet catalogues, DateTimeOffset cutOffAt)
    {
        (Area, Period, Reference, Catalogues) = (area, period, reference, catalogues);
        Calendar = reference.CalendarOf(area) ?? reference.FoldRules.CalendarOf(area);
        CutOffAt = TimeZoneInfo.ConvertTime(cutOffAt, Calendar.Zone);
        TreeDate = reference.TreeDate(area, period.To);
        Units = reference.Org.IsArea(area, TreeDate) ? reference.LeavesOf(area, TreeDate) : [];
        Rule = catalogues.RuleOf(area, period.To);
        Individuals = Rule.Individuals is { } individuals && individuals.HoldsOn(CutOffOn) ? individuals : null;
    }

    public string Area { get; }

    public PublicationPeriod Period { get; }

    public ReferenceData Reference { get; }

    public CatalogueSet Catalogues { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>With the area's offset.</summary>
    public DateTimeOffset CutOffAt { get; }

    /// <summary>The area's date of the cut-off: by it sensitive procedures and the right to name persons are judged.</summary>
    public DateOnly CutOffOn => DateOnly.FromDateTime(CutOffAt.DateTime);

    public DateOnly TreeDate { get; }

    /// <summary>The units of the area on the tree's date, in display order; none if it was no area.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>What and how the area publishes.</summary>
    public PublicationRule Rule { get; }

    /// <summary>By what right persons are named; null if they are not.</summary>
    public IndividualsRule? Individuals { get; }

    /// <summary>The counting rule.</summary>
    public CountingRule Counting => Reference.Live;

    /// <summary>The last instant of the period (UTC ticks).</summary>
    public long At => Period.LastTick(Calendar);

    public static PublicationPlan Of(string area, PublicationPeriod period, ReferenceData reference, CatalogueSet catalogues, DateTimeOffset cutOffAt) => new(area, period, reference, catalogues, cutOffAt);

    /// <summary>The question to the shards: what had occurred by the period's end, judged at it.</summary>
    public CutOffRequest Request(bool withSuspicions) => new(
        new ScanRequest(Counting.Id, Period.FirstTick(Calendar), At, At, UnitRole.Handling, [.. Units], Dimension.None), Reference.Position, Individuals is null ? null : [.. Units], withSuspicions);
}
