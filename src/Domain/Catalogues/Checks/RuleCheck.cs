namespace CchcLive.Domain.Catalogues.Checks;

/// <summary>What may stand in a rule of publication.</summary>
internal static class RuleCheck
{
    private const int LongestLine = 300;
    private const int MostRecipients = 50;
    private const int LastDraftDay = 28;

    /// <summary>Notes everything that is wrong with a rule.</summary>
    public static void Check(PublicationRule rule, FieldFaults fields)
    {
        if (rule.Area != PublicationRule.EveryArea) fields.Unit("area", rule.Area);
        fields.Demand("minimumCell", rule.MinimumCell is >= 1 and <= 100, "phải từ 1 đến 100");
        fields.Demand("retentionMonths", rule.RetentionMonths is >= 1 and <= 1200, "phải từ 1 đến 1200");
        fields.Demand(
            "draftRule.day", rule.DraftRule.On == DraftDay.DayOfMonth ? rule.DraftRule.Day is >= 1 and <= LastDraftDay : rule.DraftRule.Day is null,
            $"phải từ 1 đến {LastDraftDay} với “dayOfMonth”, và bỏ trống với cách khác");
        if (rule.Individuals is { } individuals) Check(individuals, fields);
        Check(rule.Letterhead, fields);
        fields.Note("note", rule.Note, 2000);
    }

    private static void Check(IndividualsRule individuals, FieldFaults fields)
    {
        fields.Text("individuals.legalBasis", individuals.LegalBasis, 2000);
        fields.Text("individuals.decision", individuals.Decision, 2000);
        fields.Demand("individuals.noticeOn", individuals.NoticeOn.Year is >= 1900 and <= 9000, "phải là ngày đã thông báo cho cán bộ");
        var isReplyGiven = individuals.ReplyDays is >= 1 and <= 365;
        fields.Demand("individuals.replyDays", isReplyGiven, "phải từ 1 đến 365");
        fields.Demand(
            "individuals.from", individuals.From is not { } from || !isReplyGiven || from.DayNumber > individuals.NoticeOn.DayNumber + individuals.ReplyDays,
            "phải sau thời gian cán bộ được trả lời (noticeOn + replyDays)");
        fields.Demand("individuals.until", individuals.From is null || !(individuals.Until < individuals.From), "phải là ngày bắt đầu (from) hoặc sau đó");
    }

    private static void Check(Letterhead letterhead, FieldFaults fields)
    {
        fields.Note("letterhead.parent", letterhead.Parent, LongestLine);
        fields.Note("letterhead.issuer", letterhead.Issuer, LongestLine);
        fields.Note("letterhead.place", letterhead.Place, LongestLine);
        fields.Lines("letterhead.signatoryTitle", letterhead.SignatoryTitle, LongestLine);
        fields.Note("letterhead.numberSuffix", letterhead.NumberSuffix, LongestLine);
        fields.Demand("letterhead.recipients", letterhead.Recipients.Count <= MostRecipients, $"nhiều nhất {MostRecipients} dòng");
        foreach (var recipient in letterhead.Recipients) fields.Text("letterhead.recipients", recipient, LongestLine);
    }
}
