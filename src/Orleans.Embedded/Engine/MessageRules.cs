using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// What may travel in a call. Orleans copies what is not immutable and cannot send what is not marked; this engine does neither,
/// so it refuses both at the start: an unmarked class or struct anywhere in a message, and anything that Orleans would have to copy.
/// </summary>
internal sealed class MessageRules
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan), typeof(Int128), typeof(UInt128), typeof(Half), typeof(BigInteger), typeof(Uri), typeof(Version),
        typeof(CancellationToken), typeof(Unit), typeof(GrainId),
    ];

    private static readonly HashSet<Type> FrozenShapes =
    [
        typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>), typeof(FrozenDictionary<,>), typeof(FrozenSet<>),
    ];

    private readonly HashSet<Type> _checked = [];
    private readonly List<string> _faults = [];

    /// <summary>Checks all methods of these interfaces.</summary>
    /// <exception cref="OrleansConfigurationException">Names every fault found.</exception>
    public static void Check(IEnumerable<Type> interfaces)
    {
        var rules = new MessageRules();
        foreach (var type in interfaces)
        {
            foreach (var method in type.GetInterfaces().Append(type).SelectMany(declaring => declaring.GetMethods()).Where(method => !method.IsStatic))
                rules.CheckMethod(method);
        }

        if (rules._faults.Count > 0)
            throw new OrleansConfigurationException($"Some messages cannot travel:{Environment.NewLine}{string.Join(Environment.NewLine, rules._faults.Distinct(StringComparer.Ordinal))}");
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || Plain.Contains(type) || typeof(IAddressable).IsAssignableFrom(type);

    private static bool IsMarked(Type type) => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false);

    private static bool IsTuple(Type type) => type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private void CheckMethod(MethodInfo method)
    {
        var where = $"{method.DeclaringType}.{method.Name}";
        if (method.IsGenericMethodDefinition || method.DeclaringType!.ContainsGenericParameters)
        {
            _faults.Add($"{where}: generic grain methods are not offered by the embedded engine.");
            return;
        }

        foreach (var parameter in method.GetParameters())
            CheckType(parameter.ParameterType, $"{where}, {parameter.Name}", parameter.IsDefined(typeof(ImmutableAttribute)));
        var result = method.ReturnType;
        if (result == typeof(void) || result == typeof(Task) || result == typeof(ValueTask))
            return;
        if (result.IsGenericType && (result.GetGenericTypeDefinition() == typeof(Task<>) || result.GetGenericTypeDefinition() == typeof(ValueTask<>)))
            CheckType(result.GetGenericArguments()[0], $"{where}, result", immutable: false);
        else
            _faults.Add($"{where}: returns {result}; a grain method returns void, Task or ValueTask.");
    }

    /// <summary>Checks a type and all it holds. <paramref name="immutable"/>: something around it promised that it never changes.</summary>
    private void CheckType(Type type, string where, bool immutable)
    {
        if (IsPlain(type) || (immutable && _checked.Contains(type)))
            return;
        if (type.IsArray)
        {
            CheckElements([type.GetElementType()!], where, immutable, type, isFrozen: false);
            return;
        }

        if (type.IsGenericType && (FrozenShapes.Contains(type.GetGenericTypeDefinition()) || IsTuple(type)))
        {
            CheckElements(type.GetGenericArguments(), where, immutable, type, isFrozen: true);
            return;
        }

        if (typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) is true
            || type.IsGenericType && type.GetGenericTypeDefinition() is { } memory && (memory == typeof(ReadOnlyMemory<>) || memory == typeof(Memory<>)))
        {
            CheckElements(type.GetGenericArguments(), where, immutable, type, isFrozen: false);
            return;
        }

        CheckMessage(type, where, immutable);
    }

    private void CheckElements(Type[] elements, string where, bool immutable, Type type, bool isFrozen)
    {
        if (!immutable && !isFrozen)
            _faults.Add($"{where}: {type} could be changed after it was sent. Mark the parameter [Immutable], or put it into an [Immutable] record.");
        foreach (var element in elements)
            CheckType(element, where, immutable);
    }

    private void CheckMessage(Type type, string where, bool immutable)
    {
        if (!IsMarked(type))
        {
            _faults.Add($"{where}: {type} lacks [GenerateSerializer].");
            return;
        }

        if (!immutable && !type.IsDefined(typeof(ImmutableAttribute), inherit: false))
            _faults.Add($"{where}: {type} lacks [Immutable].");
        if (!_checked.Add(type))
            return;
        for (var holder = type; holder is not null && holder != typeof(object) && holder != typeof(ValueType) && holder != typeof(Exception); holder = holder.BaseType)
        {
            if (!IsMarked(holder))
                _faults.Add($"{where}: {holder}, base of {type}, lacks [GenerateSerializer].");
            foreach (var field in holder.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.IsDefined(typeof(NonSerializedAttribute))))
                CheckType(field.FieldType, $"{type}.{field.Name}", immutable: true);
        }

        foreach (var derived in type.IsSealed ? [] : type.Assembly.GetTypes().Where(candidate => candidate.BaseType == type))
            CheckType(derived, where, immutable);
    }
}
