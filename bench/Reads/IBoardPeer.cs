namespace CchcLive.Bench.Reads;

/// <summary>Somebody who answers what a whole-city board shows.</summary>
internal interface IBoardPeer : IAsyncDisposable
{
    /// <summary>Who it is.</summary>
    string Name { get; }

    /// <summary>How many read at once: 200, or fewer where more would only wait for each other.</summary>
    int Readers { get; }

    /// <summary>Reads the whole board, to the last byte, as one of the readers.</summary>
    Task ReadAsync(int reader);

    /// <summary>Receipts and ends of the month per unit, as text, to compare.</summary>
    Task<string> AnswerAsync();
}
