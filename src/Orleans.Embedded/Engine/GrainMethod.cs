using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>What a method of a grain or observer interface gives back.</summary>
internal enum ReturnKind
{
    Void,
    Task,
    ValueTask,
}

/// <summary>What is known of a method of a grain or observer interface, found once.</summary>
internal abstract class GrainMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();
    private readonly MethodInfo _method;
    private readonly (int Index, Type Type)[] _references;

    protected GrainMethod(MethodInfo method)
    {
        _method = method;
        var parameters = method.GetParameters();
        _references = [.. parameters
            .Where(parameter => typeof(IAddressable).IsAssignableFrom(parameter.ParameterType))
            .Select(parameter => (parameter.Position, parameter.ParameterType))];
        TokenIndex = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        Returns = method.ReturnType == typeof(void) ? ReturnKind.Void
            : typeof(Task).IsAssignableFrom(method.ReturnType) ? ReturnKind.Task
            : ReturnKind.ValueTask;
        OneWay = Returns == ReturnKind.Void || method.IsDefined(typeof(OneWayAttribute));
        AlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        ReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        ResponseTimeout = (long?)method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout?.TotalMilliseconds;
    }

    public string Name => $"{_method.DeclaringType?.Name}.{_method.Name}";

    public ReturnKind Returns { get; }

    public bool OneWay { get; }

    public bool AlwaysInterleave { get; }

    public bool ReadOnly { get; }

    /// <summary>In milliseconds; null: the silo's.</summary>
    public long? ResponseTimeout { get; }

    /// <summary>Position of the cancellation token; negative: none.</summary>
    public int TokenIndex { get; }

    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, static method =>
    {
        var result = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : typeof(Unit);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method)!;
    });

    public abstract Request NewRequest(CallTarget target, object?[] arguments);

    public object? Invoke(object target, object?[] arguments) =>
        _method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>Puts references where grains passed themselves.</summary>
    protected void PutReferences(object?[] arguments)
    {
        foreach (var (index, type) in _references)
        {
            if (arguments[index] is IAddressable argument and not GrainReferenceProxy)
                arguments[index] = GrainReferenceProxy.For(argument, type);
        }
    }
}

/// <summary>A method whose result is a <typeparamref name="T"/>.</summary>
internal sealed class GrainMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override Request NewRequest(CallTarget target, object?[] arguments)
    {
        PutReferences(arguments);
        return new Request<T>(target, this, arguments);
    }
}
