namespace CchcLive.Ingest.Http;

/// <summary>A close beside another board of the area, and beside the same day as known now.</summary>
public sealed record CompareAnswer
{
    /// <summary>The area.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the closed day.</summary>
    public required string Name { get; init; }

    /// <summary>True if the data was made by the simulator.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The close.</summary>
    public required CloseHeadAnswer Then { get; init; }

    /// <summary>What it is compared with: <c>now</c>, or the day of another close.</summary>
    public required string With { get; init; }

    /// <summary>The instant at which the other board was judged.</summary>
    public required string At { get; init; }

    /// <summary>The instant up to which arrivals are in <see cref="CompareFigure.ThenAsKnownNow"/>.</summary>
    public required string KnownAt { get; init; }

    /// <summary>The children of both boards, matched by id: those of the close first, in its order.</summary>
    public required IReadOnlyList<CompareRow> Rows { get; init; }

    /// <summary>The area.</summary>
    public required CompareRow Total { get; init; }
}

/// <summary>A unit or area on one board or both.</summary>
/// <param name="Id">The unit or area.</param>
/// <param name="Name">Its name on the later board, or on the only one.</param>
/// <param name="In"><c>both</c>; <c>then</c> or <c>with</c> if only one of the boards has the row: the tree was changed.</param>
/// <param name="Figures">By board column: <c>now.openLate</c> …</param>
public sealed record CompareRow(string Id, string Name, string In, IReadOnlyDictionary<string, CompareFigure> Figures);

/// <summary>One figure. Null where a row does not exist or has no data: no data is not zero.</summary>
/// <param name="Then">At the close, as known then.</param>
/// <param name="With">On the other board.</param>
/// <param name="Difference"><paramref name="With"/> less <paramref name="Then"/>.</param>
/// <param name="ThenAsKnownNow">At the end of the closed day, as known now.</param>
/// <param name="ArrivedLater"><paramref name="ThenAsKnownNow"/> less <paramref name="Then"/>: what came, or was corrected, after the close.</param>
public sealed record CompareFigure(long? Then, long? With, long? Difference, long? ThenAsKnownNow, long? ArrivedLater);
