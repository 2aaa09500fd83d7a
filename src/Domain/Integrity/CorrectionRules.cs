using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>Corrections need a reason, an author and an approver who is not the author (D§4.6.3). Those of sources are taken without, and listed.</summary>
internal static class CorrectionRules
{
    /// <summary>What is wrong with a dossier's corrections and voidings.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="unit">The unit that handles it.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<DossierEvent> events, string? unit) =>
        from e in events
        where e.Verb is Verb.Corrected or Verb.Voided
        from rule in Broken(e)
        select Finding.Of(rule, e, unit) with { Changes = e.Verb == Verb.Corrected ? FieldChange.Of(e, events) : [] };

    private static IEnumerable<IntegrityRule> Broken(DossierEvent e)
    {
        var (by, approvedBy) = (e.Fields.Text(FieldId.By), e.Fields.Text(FieldId.ApprovedBy));
        if (string.IsNullOrWhiteSpace(e.Fields.Text(FieldId.ReasonText))) yield return IntegrityRule.CorrectionWithoutReason;
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(approvedBy)) yield return IntegrityRule.CorrectionWithoutApprover;
        else if (by == approvedBy) yield return IntegrityRule.CorrectionSelfApproved;
    }
}
