using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>The grain classes and callable interfaces of the program: those of all its assemblies that reference this one.</summary>
internal sealed class GrainClasses
{
    private readonly GrainClass[] _classes;
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _found = new();

    private GrainClasses(IEnumerable<Type> types)
    {
        var all = types.Where(type => typeof(IAddressable).IsAssignableFrom(type)).ToArray();
        Interfaces = [.. all.Where(type => type.IsInterface)];
        _classes = [.. all
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IGrain).IsAssignableFrom(type))
            .Select(type => new GrainClass(type))];
        if (_classes.GroupBy(grainClass => grainClass.GrainType).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new OrleansConfigurationException($"Several grain classes have the type name \"{twins.Key}\": {string.Join(", ", twins.Select(twin => twin.Type))}. Name them with [GrainType].");
    }

    /// <summary>All grain and observer interfaces.</summary>
    public IReadOnlyList<Type> Interfaces { get; }

    public static GrainClasses Discover() => new(Assemblies().SelectMany(assembly => assembly.GetTypes()));

    /// <summary>The one class that implements the interface and whose full name starts with the prefix.</summary>
    /// <exception cref="ArgumentException">None does, or several do.</exception>
    public GrainClass Of(Type grainInterface, string? prefix) => _found.GetOrAdd((grainInterface, prefix), key =>
    {
        var candidates = _classes
            .Where(candidate => key.Interface.IsAssignableFrom(candidate.Type))
            .Where(candidate => key.Prefix is null || candidate.Type.FullName!.StartsWith(key.Prefix, StringComparison.Ordinal))
            .ToArray();
        return candidates.Length == 1
            ? candidates[0]
            : throw new ArgumentException(
                candidates.Length == 0
                    ? $"No grain class implements {key.Interface}."
                    : $"{key.Interface} has more than one candidate class: {string.Join(", ", candidates.Select(candidate => candidate.Type))}.",
                nameof(grainInterface));
    });

    private static IEnumerable<Assembly> Assemblies()
    {
        var engine = typeof(Silo).Assembly.GetName().Name;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (queue.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!))
                continue;
            var references = assembly.GetReferencedAssemblies();
            if (references.Any(reference => reference.Name == engine))
                yield return assembly;
            foreach (var reference in references.Where(reference => !seen.Contains(reference.FullName) && !IsFramework(reference.Name!)))
            {
                if (TryLoad(reference) is { } loaded)
                    queue.Enqueue(loaded);
            }
        }
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
