namespace Orleans.Runtime;

/// <summary>A failure of the engine or of a storage.</summary>
[GenerateSerializer]
public class OrleansException : Exception
{
    /// <summary>A failure without words.</summary>
    public OrleansException()
    {
    }

    /// <summary>A failure in words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A call could not be delivered.</summary>
[GenerateSerializer]
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message)
        : base(message)
    {
    }

    internal OrleansMessageRejectionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A call was made after the silo had stopped.</summary>
[GenerateSerializer]
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>A failure without words.</summary>
    public SiloUnavailableException()
        : base("The silo is not available.")
    {
    }

    /// <summary>A failure in words.</summary>
    public SiloUnavailableException(string msg)
        : base(msg)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public SiloUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The configuration does not allow the silo to start.</summary>
[GenerateSerializer]
public sealed class OrleansConfigurationException : Exception
{
    /// <summary>A failure in words.</summary>
    public OrleansConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public OrleansConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
