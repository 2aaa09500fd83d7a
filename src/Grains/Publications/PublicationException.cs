namespace CchcLive.Grains.Publications;

/// <summary>Something cannot be done to a publication; the message, in Vietnamese, is for the person who wanted it.</summary>
public sealed class PublicationException : Exception
{
    /// <summary>With a message.</summary>
    public PublicationException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what led to it.</summary>
    public PublicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
