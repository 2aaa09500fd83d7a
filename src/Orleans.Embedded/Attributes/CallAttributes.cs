using System.Globalization;

namespace Orleans
{
    /// <summary>How long a caller of this interface method waits for the answer.</summary>
    /// <param name="timeout">A time span, <c>hh:mm:ss</c>.</param>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
    {
        /// <summary>The wait.</summary>
        public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
    }
}

namespace Orleans.Concurrency
{
    /// <summary>Calls of this interface method run whenever the grain awaits, whatever else is running.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    /// <summary>Calls of this interface method run together with one another, never with a plain call.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    /// <summary>Nobody waits for this interface method; its failure is lost.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;
}
