using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Late;

/// <summary>A late dossier as the late board writes it down.</summary>
/// <param name="of">The dossier as its reader may see it.</param>
/// <param name="catalogues">Names causes and officers.</param>
/// <param name="explanation">Whether it is explained.</param>
/// <param name="times">Writes times.</param>
public sealed class LateLineView(LineView of, CatalogueSet catalogues, ExplanationState explanation, Times times)
{
    /// <summary>The dossier.</summary>
    public LineView Of => of;

    /// <summary>Its facts.</summary>
    public DossierLine Line => of.Line;

    /// <summary>How many late dossiers are explained in its words, itself among them.</summary>
    public int SameText { get; init; }

    /// <summary>Where one explains, apologises and decides; at the same moment.</summary>
    public string ActsUrl => of.Moment.AddTo($"/dossiers/{Uri.EscapeDataString(Line.Code)}/late");

    /// <summary>Working days late; "–" if the calendar lacks a year.</summary>
    public string WorkingDays => Numbers.Count(Line.WorkingDaysLate);

    /// <summary>Calendar days late.</summary>
    public string CalendarDays => Numbers.Count(Line.CalendarDaysLate);

    /// <summary>Who had it when it became late: step, and officer by name if there is one.</summary>
    public string HolderWhenLate => LineView.DeskOf(Line.LateStep, NameOf(Line.LateOfficer, Line.LateAt));

    /// <summary>Why it is late.</summary>
    public string Cause => CauseNames.Of(catalogues, Line.Cause ?? "");

    /// <summary>Whether it is explained.</summary>
    public ExplanationState Explanation => explanation;

    /// <summary>The same in words, with the day.</summary>
    public string ExplanationWords => explanation == ExplanationState.Missing ? Texts.ExplanationMissing : times.Minute(Line.ExplainedAt);

    /// <summary>In which bucket its apology is.</summary>
    public NoticeBucket Notice => Notices.Of(Line.Apology, Line.ApologyAt, Line.DueLawful);

    /// <summary>The same in words, with what it lacks or the next date.</summary>
    public string NoticeWords => Words.Of($"Notice_{Notice}");

    /// <summary>What an incomplete apology lacks, or the next date of a complete one; null for nothing to say.</summary>
    public string? NoticeDetail => Line.Apology switch
    {
        ApologyState.Incomplete => Words.Fill(Texts.ApologyLacks, Lacks(Line.ApologyLacks)),
        ApologyState.Complete => Words.Fill(Texts.ApologyPromises, of.Promised),
        _ => null,
    };

    /// <summary>Where the verdict stands.</summary>
    public ReviewState Review => ReviewStates.Of(Line.ExplainedAt != 0, Line.Verdict);

    /// <summary>The same in words.</summary>
    public string ReviewWords => Review == ReviewState.NothingFiled ? Numbers.None : Words.Of($"Review_{Review}");

    /// <summary>How often and when last it was reminded of; null if never.</summary>
    public string? Reminded => Line.Reminders == 0 ? null : Words.Fill(Texts.RemindedTimes, Numbers.Count(Line.Reminders), times.Minute(Line.RemindedAt));

    /// <summary>What is still missing, for the chase list.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. explanation == ExplanationState.Missing ? (string[])[Texts.MissingExplanation] : [],
        .. Line.Apology == ApologyState.None ? (string[])[Texts.MissingApology] : Line.Apology == ApologyState.Incomplete ? [Words.Fill(Texts.ApologyLacks, Lacks(Line.ApologyLacks))] : [],
        .. Review == ReviewState.Waiting ? (string[])[Texts.MissingVerdict] : [],
    ];

    /// <summary>Contents of an apology, in words.</summary>
    public static string Lacks(ApologyContents contents) =>
        string.Join(", ", new[] { ApologyContents.Apology, ApologyContents.Reason, ApologyContents.NextDate }.Where(one => contents.HasFlag(one)).Select(one => Words.Of($"Content_{one}")));

    private string? NameOf(string? officer, long at) => officer is null ? null : catalogues.OfficerOf(officer, times.DateOf(at))?.Name ?? officer;
}
