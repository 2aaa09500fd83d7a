namespace CchcLive.Ingest.Intake;

/// <summary>What became of a request; given only after everything in it has been committed.</summary>
public sealed class IntakeAnswer
{
    /// <summary>At most this many entries are listed.</summary>
    public const int MaxEntries = 1000;

    private const int MaxRemovedNames = 100;

    private readonly List<IntakeEntry> _entries = [];
    private readonly SortedDictionary<string, int> _removed = new(StringComparer.Ordinal);

    /// <summary>Events that were new, orphans among them.</summary>
    public int Accepted { get; internal set; }

    /// <summary>Events that were known and equal.</summary>
    public int Duplicates { get; internal set; }

    /// <summary>Accepted events whose dossier has no header yet.</summary>
    public int Orphans { get; internal set; }

    /// <summary>Events and lines that are kept in quarantine, to be corrected and sent again.</summary>
    public int Quarantined { get; internal set; }

    /// <summary>Fields that were removed because the contract does not have them, and how often: the first 100 names, never their values (D§7).</summary>
    public IReadOnlyDictionary<string, int> FieldsRemoved => _removed;

    /// <summary>What was not plainly accepted, the first <see cref="MaxEntries"/>.</summary>
    public IReadOnlyList<IntakeEntry> Entries => _entries;

    /// <summary>How many entries were left out of the list.</summary>
    public int EntriesLeftOut { get; private set; }

    internal void Add(IntakeEntry entry)
    {
        if (_entries.Count < MaxEntries) _entries.Add(entry);
        else EntriesLeftOut++;
    }

    internal void AddRemoved(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (_removed.TryGetValue(name, out var times) || _removed.Count < MaxRemovedNames) _removed[name] = times + 1;
        }
    }
}
