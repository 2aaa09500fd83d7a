using System.Text.Json;

namespace CchcLive.Domain.Publications;

/// <summary>
/// What one version says otherwise than another, line by line. What both say of themselves (version, reason, cut-off) is no line.
/// </summary>
public static class PublicationDifferences
{
    /// <summary>The differences, list by list: lines of the older document in its order, then those that are new.</summary>
    public static IReadOnlyList<LineDifference> Between(PublicationDocument older, PublicationDocument newer)
    {
        var all = new List<LineDifference>();
        Compare(all, PublicationList.Totals, older.Totals, newer.Totals, Key, Name);
        Compare(all, PublicationList.Units, older.Units, newer.Units, Key, Name);
        Compare(all, PublicationList.FigureTotals, older.FigureTotals, newer.FigureTotals, Key, Name);
        Compare(all, PublicationList.Figures, older.Figures, newer.Figures, Key, Name);
        Compare(all, PublicationList.Dossiers, older.Dossiers, newer.Dossiers, line => line.Code, line => line.Code);
        Compare(all, PublicationList.Supplements, older.Supplements, newer.Supplements, line => line.Code, line => line.Code);
        Compare(all, PublicationList.Individuals, older.Individuals ?? [], newer.Individuals ?? [], line => $"{line.UnitId}|{line.OfficerName}|{line.Position}", line => line.OfficerName);
        Compare(all, PublicationList.Causes, older.Causes, newer.Causes, line => $"{line.UnitId}|{line.FieldCode}|{(line.Merged ? "*" : line.CauseCode)}", line => Words(line.UnitName, line.FieldName, line.CauseName));
        return all;
    }

    private static string Key(UnitLine line) => $"{line.UnitId}|{line.FieldCode ?? "*"}";

    private static string Key(FigureLine line) => $"{line.UnitId}|{line.FieldCode ?? "*"}";

    private static string Name(UnitLine line) => Words(line.UnitName, line.FieldName);

    private static string Name(FigureLine line) => Words(line.UnitName, line.FieldName);

    private static string Words(params ReadOnlySpan<string?> names) => string.Join(" · ", names.ToArray().Where(name => name is not null));

    /// <summary>Masked codes may be the same of several lines: equal ones are taken off first, and the others are matched in their order.</summary>
    private static void Compare<T>(List<LineDifference> all, PublicationList list, IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> key, Func<T, string> name)
        where T : class
    {
        var after = newer.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var changed = new List<T>();
        foreach (var line in older)
        {
            if (!after.TryGetValue(key(line), out var same) || !same.Remove(line)) changed.Add(line);
        }

        foreach (var line in changed)
        {
            var next = after.TryGetValue(key(line), out var rest) && rest.Count > 0 ? rest[0] : null;
            if (next is not null) rest!.RemoveAt(0);
            all.Add(new LineDifference(list, next is null ? DifferenceKind.Removed : DifferenceKind.Changed, key(line), name(next ?? line), Members(line, next)));
        }

        foreach (var line in newer)
        {
            if (after[key(line)] is var rest && rest.RemoveAll(left => ReferenceEquals(left, line)) > 0)
                all.Add(new LineDifference(list, DifferenceKind.Added, key(line), name(line), Members(null, line)));
        }
    }

    private static List<MemberDifference> Members<T>(T? older, T? newer)
        where T : class
    {
        var (before, after) = (TextsOf(older), TextsOf(newer));
        return
        [
            .. from member in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let was = before.GetValueOrDefault(member)
               let isNow = after.GetValueOrDefault(member)
               where was != isNow
               select new MemberDifference(member, was, isNow),
        ];
    }

    private static Dictionary<string, string> TextsOf<T>(T? line)
        where T : class => line is null
            ? []
            : CanonicalJson.Members(line).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText(), StringComparer.Ordinal);
}
