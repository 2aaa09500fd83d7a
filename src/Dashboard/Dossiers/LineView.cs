using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Dossiers;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>A dossier, as it is written down. Never more of a person than an internal id (D§7.2).</summary>
/// <param name="line">The dossier.</param>
/// <param name="registry">Knows the units' names.</param>
/// <param name="times">Writes times.</param>
public sealed class LineView(DossierLine line, OrgRegistry registry, Times times)
{
    /// <summary>The dossier's facts.</summary>
    public DossierLine Line => line;

    /// <summary>The moment of its facts.</summary>
    public PageMoment Moment { get; init; } = PageMoment.Live;

    /// <summary>Its page at the same moment.</summary>
    public string Url => Moment.AddTo($"/dossiers/{Uri.EscapeDataString(line.Code)}");

    /// <summary>The unit that handles it.</summary>
    public string HandledBy => NameOf(line.HandlingUnit);

    /// <summary>The unit that received it.</summary>
    public string ReceivedBy => NameOf(line.ReceivingUnit);

    /// <summary>The ward that it concerns.</summary>
    public string Territory => NameOf(line.TerritoryUnit);

    /// <summary>When it was received.</summary>
    public string Received => Time(line.ReceivedAt);

    /// <summary>When it is lawfully due.</summary>
    public string Due => Time(line.DueLawful);

    /// <summary>Where that date comes from, in words.</summary>
    public string DueOrigin => Words.Of($"DueOrigin_{line.DueOrigin}");

    /// <summary>The date promised by the apology.</summary>
    public string Promised => Time(line.DuePromised);

    /// <summary>When it ended.</summary>
    public string Ended => Time(line.EndAt);

    /// <summary>When the result was handed over.</summary>
    public string Returned => Time(line.ReturnedAt);

    /// <summary>Its lawful due date has passed without an end, or before it.</summary>
    public bool IsLate => line.CalendarDaysLate > 0 || line.WorkingDaysLate is not null;

    /// <summary>How late it is or was; "–" if it is not.</summary>
    public string Late => line switch
    {
        { WorkingDaysLate: { } days } => Words.Fill(Texts.WorkingDaysLate, Numbers.Count(days)),
        { CalendarDaysLate: > 0 } => Words.Fill(Texts.CalendarDaysLate, Numbers.Count(line.CalendarDaysLate)),
        _ => Numbers.None,
    };

    /// <summary>Where it stands: how it ended, for whom it waits, or that it is being handled.</summary>
    public string State => line switch
    {
        { IsRemoved: true } => Texts.StateRemoved,
        { HasHeader: false } => Texts.StateOrphan,
        { End: not EndKind.None } => Words.Of($"End_{line.End}"),
        { Wait: not WaitKinds.None } => Words.Of(line.Wait.HasFlag(WaitKinds.Applicant) ? "Col_now_waitingApplicant" : "Col_now_waitingFinance"),
        _ => Texts.StateOpen,
    };

    /// <summary>The apology by its three contents (D§3.3), in words; "–" where none is owed.</summary>
    public string Apology => IsLate || line.Apology != ApologyState.None ? Words.Of($"Apology_{line.Apology}") : Numbers.None;

    /// <summary>The explanation, in words; "–" where none is owed.</summary>
    public string Explanation => line.ExplainedAt != 0
        ? Words.Fill(Words.Of($"Verdict_{line.Verdict}"), Time(line.ExplainedAt))
        : IsLate ? Texts.ExplanationMissing : Numbers.None;

    /// <summary>Who has it: the step and the officer, of whom there is never more than an internal id.</summary>
    public string Desk => DeskOf(line.Step, line.Officer);

    /// <summary>When it became late.</summary>
    public string LateSince => Time(line.LateAt);

    /// <summary>Who had it when it became late: unit, step and officer; "–" if it is not late.</summary>
    public string HolderWhenLate => line.LateAt == 0 ? Numbers.None : string.Join(" · ", new[] { NameOf(line.LateUnit), line.LateStep, line.LateOfficer }.OfType<string>());

    /// <summary>The unit that handled it when it became late.</summary>
    public string LateUnitName => NameOf(line.LateUnit);

    /// <summary>The last moment to apologise before it is late.</summary>
    public string ApologiseBy => Time(line.ApologiseBy);

    /// <summary>When it will be late if nothing is done.</summary>
    public string WillBeLate => Time(line.WillBeLateAt);

    /// <summary>When a reminder was last sent, in words; null if none was.</summary>
    public string? Reminded => line.RemindedAt == 0 ? null : Words.Fill(Texts.Reminded, Time(line.RemindedAt));

    /// <summary>A step and an officer, of whom there is never more than an internal id.</summary>
    internal static string DeskOf(string? step, string? officer) => step is null && officer is null ? Numbers.None : string.Join(" · ", new[] { step, officer }.OfType<string>());

    private string NameOf(string? unit) => unit is null ? Numbers.None : registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date);

    private string Time(long ticks) => times.Minute(ticks == 0 ? null : ticks);
}
