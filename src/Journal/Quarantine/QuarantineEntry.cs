namespace CchcLive.Journal.Quarantine;

/// <summary>
/// An input that could not be accepted, on its way into the quarantine. The one who makes it has already taken away every field outside the event
/// contract, so that no applicant's identity is kept (D§7).
/// </summary>
/// <param name="Source">The source that sent it.</param>
/// <param name="EventId">The event's id, if it could be read.</param>
/// <param name="Code">The dossier's code, if it could be read.</param>
/// <param name="Rule">Stable id of the rule it broke.</param>
/// <param name="Field">The field at fault, if one is.</param>
/// <param name="Line">Line within the request or file, from 1, if it has lines.</param>
/// <param name="Detail">What is wrong, in words a person understands.</param>
/// <param name="Raw">The event's JSON text or the CSV row. At most <see cref="MaxRawBytes"/> are kept; the identity of the input is that of the whole text.</param>
public sealed record QuarantineEntry(string Source, string? EventId, string? Code, string Rule, string? Field, long? Line, string Detail, string Raw)
{
    /// <summary>How much of <see cref="Raw"/> is kept, in bytes of UTF-8: 64 KiB. A longer text is cut and marked, and cannot be sent again from here.</summary>
    public const int MaxRawBytes = 64 * 1024;

    /// <summary>About how many bytes it sends to the database.</summary>
    internal long Bytes => 200 + Detail.Length + Raw.Length;
}
