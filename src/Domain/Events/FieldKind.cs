namespace CchcLive.Domain.Events;

/// <summary>How the value of a field is written.</summary>
public enum FieldKind : byte
{
    /// <summary>A short code that repeats across events (unit, officer, procedure): interned when stored.</summary>
    Name,
    /// <summary>Free text, at most 2,000 characters; hidden from the public by default (D§7.2).</summary>
    Text,
    /// <summary>A list of codes, in JSON an array of strings.</summary>
    Names,
    /// <summary>A <see cref="Events.Moment"/>: RFC 3339 instant with offset, or a date.</summary>
    Moment,
    /// <summary>A whole number; amounts are đồng.</summary>
    Integer,
    /// <summary>A decimal number, kept as written.</summary>
    Decimal,
    /// <summary>true or false.</summary>
    Flag,
}
