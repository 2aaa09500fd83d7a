namespace CchcLive.Bench.Screens;

/// <summary>Somebody who takes events over HTTP and brings a board to screens over SignalR.</summary>
internal interface IScreenPeer : IAsyncDisposable
{
    /// <summary>Who it is.</summary>
    string Name { get; }

    /// <summary>Its durability settings; empty if it keeps nothing.</summary>
    string Durability { get; }

    /// <summary>The address of its server.</summary>
    string Url { get; }

    /// <summary>The path of a page that shows the total of receipts.</summary>
    string Page { get; }

    /// <summary>Where on the page, as a CSS selector.</summary>
    string Selector { get; }

    /// <summary>CPU seconds of its servers so far.</summary>
    double Cpu { get; }

    /// <summary>Bytes of memory of the server that has the screens.</summary>
    long Memory { get; }

    /// <summary>Starts the server that has the screens anew: it has fallen so far behind that what it still has to tell would spoil the next round.</summary>
    Task RestartAsync();

    /// <summary>How many receipts it has counted.</summary>
    /// <exception cref="InvalidOperationException">It does not believe its own count.</exception>
    Task<long> CountAsync();
}
