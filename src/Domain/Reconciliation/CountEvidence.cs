using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What somebody counted by. A file is named by its hash and never kept: it may be a register with applicants in it (D§7).</summary>
/// <param name="Document">Number of the document, such as <c>12/BC-UBND</c>.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Note">How it was counted, in words.</param>
/// <param name="FileName">A file's name.</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits.</param>
public sealed record CountEvidence(string? Document, DateOnly? DocumentDate, string? Note, string? FileName, string? Sha256)
{
    /// <summary>True if it names nothing to go by.</summary>
    [JsonIgnore]
    public bool IsEmpty => Document is null && Note is null && Sha256 is null;
}
