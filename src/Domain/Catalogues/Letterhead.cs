namespace CchcLive.Domain.Catalogues;

/// <summary>What stands at the head and foot of a document (D§7.4). Number, date and signature belong to the document system and stay blank.</summary>
/// <param name="Parent">The body above the issuer; "" for none.</param>
/// <param name="Issuer">Who issues it; "" for the area's name.</param>
/// <param name="Place">The place before the date; "" leaves it blank.</param>
/// <param name="SignatoryTitle">Who signs, as what: <c>KT. CHỦ TỊCH / PHÓ CHỦ TỊCH</c>; "" leaves it blank.</param>
/// <param name="Recipients">The lines of <c>Nơi nhận</c>.</param>
/// <param name="NumberSuffix">What follows the number: <c>/BC-UBND</c>.</param>
public sealed record Letterhead(string Parent, string Issuer, string Place, string SignatoryTitle, IReadOnlyList<string> Recipients, string NumberSuffix)
{
    /// <summary>Everything blank.</summary>
    public static Letterhead Empty { get; } = new("", "", "", "", [], "");
}
