using Orleans.Runtime;

namespace Orleans;

/// <summary>Names the type of a grain class, which is otherwise its class name in lower case without "Grain".</summary>
/// <param name="grainType">The name; unique in the program.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    private readonly GrainType _grainType = GrainType.Create(grainType);

    /// <summary>The type named for <paramref name="type"/>.</summary>
    public GrainType GetGrainType(IServiceProvider services, Type type) => _grainType;
}

/// <summary>Grains of this class are never deactivated for being idle.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class KeepAliveAttribute : Attribute;
