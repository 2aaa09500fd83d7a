using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Text;

/// <summary>What a board's figures are called: those of now, of a closed day, and of a moment of the past never by the same words.</summary>
/// <param name="Late">Of the overdue.</param>
/// <param name="Soon">Of those due soon.</param>
/// <param name="Open">Of those in progress.</param>
/// <param name="Received">Of the day's receipts.</param>
/// <param name="Processed">Of what was completed on the day.</param>
/// <param name="Rate">Of the on-time share.</param>
/// <param name="GroupNow">Over the columns of the instant.</param>
/// <param name="GroupToday">Over the columns of the day.</param>
/// <param name="GroupMonth">Over the columns of the month.</param>
/// <param name="Period">The periods that are counted over.</param>
public sealed record BoardLabels(
    string Late, string Soon, string Open, string Received, string Processed, string Rate, string GroupNow, string GroupToday, string GroupMonth, string Period)
{
    /// <summary>The labels of a board.</summary>
    public static BoardLabels Of(AreaView view) => view switch
    {
        { Frozen: { } day } => new(
            Texts.FrozenLate, Texts.HeadlineSoon, Texts.FrozenOpen, Texts.FrozenReceived, Texts.FrozenProcessed, Texts.FrozenRate,
            Texts.FrozenGroupNow, Texts.FrozenGroupToday, Texts.FrozenGroupMonth, Words.Fill(Texts.FrozenPeriod, Times.Date(day.Close.Date), $"{day.Close.Date:MM/yyyy}")),
        { Moment.At: { } at } => new(
            Texts.MomentLate, Texts.MomentSoon, Texts.MomentOpen, Texts.MomentReceived, Texts.MomentProcessed, Texts.FrozenRate,
            Texts.MomentGroupNow, Texts.MomentGroupToday, Texts.FrozenGroupMonth, Words.Fill(Texts.MomentPeriod, view.Times.Chosen(at), $"{at:dd/MM/yyyy}", $"{at:MM/yyyy}")),
        _ => new(
            Texts.HeadlineLate, Texts.HeadlineSoon, Texts.HeadlineOpen, Texts.HeadlineReceived, Texts.HeadlineProcessed, Texts.HeadlineRate,
            Texts.GroupNow, Texts.GroupToday, Texts.GroupMonth, ClientTexts.Period(view.Times)),
    };
}
