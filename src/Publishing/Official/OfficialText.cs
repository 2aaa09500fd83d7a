using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Official;

/// <summary>
/// What an official document says, in the order of Nghị định 30/2020/NĐ-CP (D§7.4), whatever it is about and whatever file it is written to: a publication with its annexes, or a report that runs on.
/// Number, day and month and the signature are left blank.
/// </summary>
public sealed record OfficialText
{
    /// <summary>DỮ LIỆU MÔ PHỎNG and DỰ THẢO; empty for neither.</summary>
    public required string Marks { get; init; }

    /// <summary>The body above the issuer; empty for none.</summary>
    public required string Parent { get; init; }

    /// <summary>Who issues it.</summary>
    public required string Issuer { get; init; }

    /// <summary>"Số:       /DS-UBND".</summary>
    public required string Number { get; init; }

    /// <summary>Place, and a date to fill in.</summary>
    public required string PlaceAndDate { get; init; }

    /// <summary>Tên loại, in capitals.</summary>
    public required string Kind { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Subject { get; init; }

    /// <summary>The paragraphs; of a document with annexes the last ends with the end mark.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>The lines above the signature.</summary>
    public required IReadOnlyList<string> Signatory { get; init; }

    /// <summary>Nơi nhận, each line as it is printed.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>What the last page says about the document: period, definition, time of the data, version, hash.</summary>
    public required IReadOnlyList<string> Colophon { get; init; }

    /// <summary>What stands beside every table: period and definition.</summary>
    public required string TableFacts { get; init; }

    /// <summary>What stands at the foot of a printed sheet.</summary>
    public required string Footer { get; init; }

    /// <summary>The tables, as files for spreadsheets and programs have them.</summary>
    public required IReadOnlyList<DocumentTable> Tables { get; init; }

    /// <summary>The time of the document: that of its data.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The hash of its canonical JSON.</summary>
    public required string Hash { get; init; }

    /// <summary>The name of the canonical JSON beside other files.</summary>
    public required string JsonName { get; init; }

    /// <summary>The lists of a document that has annexes.</summary>
    internal IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>The parts of a document that runs on; null if it has annexes.</summary>
    internal RunningText? Running { get; init; }

    /// <summary>Writes the canonical JSON.</summary>
    public required Action<Stream> WriteJson { get; init; }
}
