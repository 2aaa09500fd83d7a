using System.Text;

namespace CchcLive.Domain.Dossiers;

/// <summary>The rule ids of suspicions.</summary>
public static class SuspicionRules
{
    /// <summary>The rule ids of all suspicions in a set, in kebab case, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Ids(Suspicions suspicions) =>
        [.. Enum.GetValues<Suspicions>().Where(s => s != Suspicions.None && suspicions.HasFlag(s)).Select(s => Kebab(s.ToString()))];

    private static string Kebab(string pascal)
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
