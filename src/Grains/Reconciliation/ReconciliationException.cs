namespace CchcLive.Grains.Reconciliation;

/// <summary>It cannot be done as things stand; the message says why, to whoever wanted it.</summary>
public sealed class ReconciliationException : Exception
{
    /// <summary>It cannot be done.</summary>
    public ReconciliationException()
    {
    }

    /// <summary>It cannot be done.</summary>
    /// <param name="message">Why, and what to do.</param>
    public ReconciliationException(string message)
        : base(message)
    {
    }

    /// <summary>It cannot be done.</summary>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="inner">What it comes of.</param>
    public ReconciliationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
