using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.LateBoards;

/// <summary>In which of the three buckets a late dossier's apology is (D§1 row 5). The one place that says it.</summary>
public static class Notices
{
    /// <summary>The bucket. An apology that lacks one of the three contents counts as none.</summary>
    /// <param name="apology">The apology by its contents.</param>
    /// <param name="sentAt">When it was sent (UTC ticks).</param>
    /// <param name="dueLawful">The lawful due instant (UTC ticks).</param>
    public static NoticeBucket Of(ApologyState apology, long sentAt, long dueLawful) =>
        apology != ApologyState.Complete ? NoticeBucket.None : sentAt > dueLawful ? NoticeBucket.AfterDue : NoticeBucket.BeforeDue;
}
