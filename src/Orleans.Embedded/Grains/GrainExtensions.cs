using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>The key given to <see cref="IGrainFactory.GetGrain{TGrainInterface}"/>.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>Type and key.</summary>
    /// <exception cref="ArgumentException"><paramref name="grain"/> is neither a grain nor a reference.</exception>
    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainReferenceProxy reference => reference.Target.Id,
            IGrainBase instance => instance.GrainContext.GrainId,
            _ => throw new ArgumentException("Not a grain and not a reference to one.", nameof(grain)),
        };
    }

    /// <summary>A reference to this grain through another of its interfaces.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return (TGrainInterface)GrainReferenceProxy.For(grain, typeof(TGrainInterface));
    }
}
