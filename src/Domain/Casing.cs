using System.Text;

namespace CchcLive.Domain;

/// <summary>How the code's names are written outside it: one place, so that JSON, rule ids and types agree.</summary>
public static class Casing
{
    /// <summary><c>OpenLate</c> as <c>openLate</c>.</summary>
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    /// <summary>An enum value in camel case.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum => Camel(value.ToString());

    /// <summary><c>OpenLate</c> as <c>open-late</c>.</summary>
    public static string Kebab(string pascal)
    {
        var text = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
