using System.Diagnostics;

namespace CchcLive.Grains;

/// <summary>Carries the trace of a caller to grains, on either engine. Costs nothing while nobody records.</summary>
public static class CallTrace
{
    private const string Key = "cchc.traceparent";

    /// <summary>The trace that the call under way belongs to; null if it is not recorded.</summary>
    internal static string? Parent => RequestContext.Get(Key) as string;

    /// <summary>Gives a span to the calls made from here on.</summary>
    public static void Carry(Activity? span)
    {
        if (span is { Recorded: true, Id: { } id }) RequestContext.Set(Key, id);
    }
}
