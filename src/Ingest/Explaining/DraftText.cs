using System.Text;
using CchcLive.Domain;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Explaining;

/// <summary>Texts that a person wrote into a form: as they are kept, and what is wrong with them.</summary>
internal static class DraftText
{
    /// <summary>As it is kept: without blanks around it, lines ended in one way, in NFC; empty for none.</summary>
    public static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim().Normalised(NormalizationForm.FormC);

    /// <summary>What is wrong with a text; null for nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text, clean.</param>
    /// <param name="missing">What to say if it is empty; null if it may be.</param>
    /// <param name="max">The greatest length in characters.</param>
    public static ExplainingFault? Check(string field, string text, string? missing, int max = EventContract.MaxTextLength)
    {
        if (text.Length == 0) return missing is null ? null : Fault(field, RuleIds.MissingField, missing);
        if (text.Length > max) return Fault(field, RuleIds.TextTooLong, $"Dài quá {max} ký tự; hãy viết gọn lại.");
        return ContractRules.HasControl(text, linesAllowed: max > EventContract.MaxNameLength) ? Fault(field, RuleIds.BadValue, "Có ký tự không nhìn thấy được; hãy gõ lại.") : null;
    }

    /// <summary>A fault of a field.</summary>
    public static ExplainingFault Fault(string field, string rule, string message) => new(FaultKind.Field, rule, field, message);
}
