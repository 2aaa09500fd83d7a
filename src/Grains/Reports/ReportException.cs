namespace CchcLive.Grains.Reports;

/// <summary>A report cannot be made or issued; the message, in Vietnamese, is for the person who wanted it.</summary>
public sealed class ReportException : Exception
{
    /// <summary>With a message.</summary>
    public ReportException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what led to it.</summary>
    public ReportException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
