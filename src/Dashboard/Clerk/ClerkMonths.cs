using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;

namespace CchcLive.Dashboard.Clerk;

/// <summary>The months of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Times">Writes times in the area's zone.</param>
/// <param name="Months">The months, the newest first.</param>
/// <param name="Next">The draft that will be made next by itself.</param>
/// <param name="Today">Today there.</param>
public sealed record ClerkMonths(AreaInfo Area, string AreaName, Times Times, IReadOnlyList<PublicationStatus> Months, ScheduledDraft Next, DateOnly Today)
{
    /// <summary>The month whose draft will be made next, in words.</summary>
    public string NextName => ClerkMonth.NameOf(Next.Period);

    /// <summary>When it will be made.</summary>
    public string NextAt => Times.Chosen(new DateTimeOffset(Next.DueAt, TimeSpan.Zero));

    /// <summary>What is to be done about a month next, in words.</summary>
    public string NextOf(PublicationStatus month) => month.Stage switch
    {
        PublicationStage.None when month.Period.To >= Today => Words.Fill(Texts.Clerk_Next_Running, Times.Date(month.Period.To)),
        PublicationStage.None when month.Period.Id == Next.Period.Id => Words.Fill(Texts.Clerk_Next_Due, NextAt),
        PublicationStage.None when month.Period.To.AddMonths(1) < Today => Texts.Clerk_Next_Old,
        PublicationStage.Draft when month.Draft!.ReturnedFor is not null => Texts.Clerk_Next_Returned,
        var stage => Words.Of($"Clerk_Next_{stage}"),
    };
}
