using System.Globalization;
using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>An item of a catalogue. Immutable; what changes it is another item with the same <see cref="Key"/>.</summary>
public interface ICatalogueItem
{
    /// <summary>The catalogue that it is of.</summary>
    CatalogueKind Kind { get; }

    /// <summary>What it says something about: a cause's code, an officer's id, a rule's area.</summary>
    string Subject { get; }

    /// <summary>The days on which it holds. Of one subject no two items hold on one day.</summary>
    Validity Validity { get; }

    /// <summary>By what it is known within its catalogue: the subject, and after a bar its first day if it has one.</summary>
    string Key => Validity.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"{Subject}|{from:yyyy-MM-dd}") : Subject;
}
