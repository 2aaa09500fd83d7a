using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A reference: calls of the interface become requests to the target. Two references to one target are equal.</summary>
internal class GrainReferenceProxy : DispatchProxy
{
    /// <summary>One reference of each interface, without a target: copying it costs a fraction of making one.</summary>
    private static readonly ConcurrentDictionary<Type, GrainReferenceProxy> Prototypes = new();

    public CallTarget Target { get; private set; } = null!;

    public static object To(CallTarget target, Type interfaceType)
    {
        var prototype = Prototypes.GetOrAdd(interfaceType, static type => (GrainReferenceProxy)Create(type, typeof(GrainReferenceProxy)));
        var reference = (GrainReferenceProxy)prototype.MemberwiseClone();
        reference.Target = target;
        return reference;
    }

    /// <summary>A reference to a grain or to what a reference points to.</summary>
    /// <exception cref="ArgumentException">A plain object, such as an observer that was not made a reference first.</exception>
    public static object For(IAddressable addressable, Type interfaceType) => addressable switch
    {
        GrainReferenceProxy reference => To(reference.Target, interfaceType),
        IGrainBase { GrainContext: Activation activation } => To(activation.Target, interfaceType),
        _ => throw new ArgumentException($"{addressable.GetType()} is neither a grain nor a reference; make one with CreateObjectReference.", nameof(addressable)),
    };

    public override bool Equals(object? obj) => obj is GrainReferenceProxy other && other.Target.Id == Target.Id;

    public override int GetHashCode() => Target.Id.GetHashCode();

    public override string ToString() => Target.Id.ToString();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var request = GrainMethod.Of(targetMethod!).NewRequest(Target, args!);
        request.Send();
        return request.Answer;
    }
}
