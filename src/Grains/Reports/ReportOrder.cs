using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports;

/// <summary>What a report is made by: the words and rules of one moment, and when its figures are judged and known.</summary>
public sealed record ReportOrder
{
    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The area's id.</summary>
    public required string Area { get; init; }

    /// <summary>The days that it covers.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The issue's number; 0 for a preview.</summary>
    public required int Issue { get; init; }

    /// <summary>Why it is issued again.</summary>
    public string? Reason { get; init; }

    /// <summary>See <see cref="ReportBasis.CutOffAt"/>.</summary>
    public required DateTimeOffset CutOffAt { get; init; }

    /// <summary>See <see cref="ReportBasis.JudgedAt"/>.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>See <see cref="ReportBasis.ScheduledAt"/>.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>See <see cref="ReportBasis.DueOn"/>.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Only what had been committed by this instant; null for all that is known now. Every question of the report is to be asked with it.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>How many events of each shard's stream the figures reflect.</summary>
    public required IReadOnlyList<long> Positions { get; init; }

    /// <summary>Org chart, calendars and counting rules.</summary>
    public required ReferenceData Reference { get; init; }

    /// <summary>The catalogues: names of causes, targets and the like.</summary>
    public required CatalogueSet Catalogues { get; init; }

    /// <summary>True of made-up data.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The last issue of the period before; null if there is none. For what changed since.</summary>
    public ReportDocument? Previous { get; init; }

    /// <summary>The area's calendar.</summary>
    public WorkingCalendar Calendar => Reference.CalendarOf(Area) ?? Reference.FoldRules.CalendarOf(Area);

    /// <summary>The day whose tree of units is used.</summary>
    public DateOnly TreeDate => Reference.TreeDate(Area, DateOnly.FromDateTime(JudgedAt.DateTime));

    /// <summary>The counting rule that figures are counted by unless a composer says otherwise.</summary>
    public CountingRule Rule => Reference.Live;

    /// <summary>The units of the area on the tree's date, in display order; of a unit itself.</summary>
    public IReadOnlyList<string> Units => Reference.LeavesOf(Area, TreeDate);

    /// <summary>The name of a unit, an agency or an area on the tree's date.</summary>
    public string NameOf(string unit) => Reference.Org.NameOf(unit, TreeDate);

    /// <summary>The question over the report's period.</summary>
    /// <param name="by">How rows are split.</param>
    /// <param name="role">Under which unit a dossier counts.</param>
    public BoardQuery Query(Dimension by, UnitRole role = UnitRole.Handling) =>
        new(Area, Period.From, Period.To, JudgedAt, Rule.Id, role, by) { KnownAt = KnownAt };

    /// <summary>The report.</summary>
    /// <param name="title">Its title, without area and period.</param>
    /// <param name="sections">Its parts.</param>
    /// <param name="rule">The counting rule; null for <see cref="Rule"/>.</param>
    public ReportDocument Document(string title, IReadOnlyList<ReportSection> sections, CountingRule? rule = null) => new()
    {
        Kind = Kind,
        Area = Area,
        AreaName = NameOf(Area),
        Period = Period,
        Issue = Issue,
        Reason = Reason,
        Title = title,
        Basis = new ReportBasis
        {
            CutOffAt = CutOffAt,
            JudgedAt = JudgedAt,
            ScheduledAt = ScheduledAt,
            DueOn = DueOn,
            Positions = Positions,
            RuleId = (rule ?? Rule).Id,
            RuleVersion = (rule ?? Rule).Version,
            RuleName = (rule ?? Rule).Name,
            Calendars = CalendarInForce.Of(Units.Append(Area), Reference),
            OrgPosition = Reference.Position,
            CataloguePosition = Catalogues.Version,
            TreeDate = TreeDate,
        },
        Simulated = IsSimulated,
        Sections = sections,
    };
}
