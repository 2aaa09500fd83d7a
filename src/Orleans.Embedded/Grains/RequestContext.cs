namespace Orleans.Runtime;

/// <summary>Values that travel with a call to the callee and onwards, never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    /// <summary>The values as they are now; never changed in place, so it may be kept.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    /// <summary>The value under this key, or null.</summary>
    public static object? Get(string key) => Current?.GetValueOrDefault(key);

    /// <summary>Sets a value for the calls made from here on.</summary>
    public static void Set(string key, object value) =>
        Current = new Dictionary<string, object>(Current ?? [], StringComparer.Ordinal) { [key] = value };

    /// <summary>Removes a value; false when there was none.</summary>
    public static bool Remove(string key)
    {
        if (Current is not { } values || !values.ContainsKey(key))
            return false;
        var rest = new Dictionary<string, object>(values, StringComparer.Ordinal);
        rest.Remove(key);
        Current = rest.Count > 0 ? rest : null;
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear()
    {
        if (Current is not null)
            Current = null;
    }
}
