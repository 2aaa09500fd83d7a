namespace CchcLive.Ingest.Intake;

/// <summary>What became of a request; given only after everything in it has been committed.</summary>
public sealed class IntakeAnswer
{
    /// <summary>At most this many entries are listed.</summary>
    public const int MaxEntries = 1000;

    private const int MaxRemovedNames = 100;

    private readonly Lock _lock = new();
    private readonly List<IntakeEntry> _wrong = [];
    private readonly List<IntakeEntry> _known = [];
    private readonly SortedDictionary<string, int> _removed = new(StringComparer.Ordinal);
    private int _noted;

    /// <summary>Events that were new, orphans among them.</summary>
    public int Accepted { get; internal set; }

    /// <summary>Events that were known and equal.</summary>
    public int Duplicates { get; internal set; }

    /// <summary>Accepted events whose dossier has no header yet.</summary>
    public int Orphans { get; internal set; }

    /// <summary>Events and lines that are kept in quarantine, to be corrected and sent again.</summary>
    public int Quarantined { get; internal set; }

    /// <summary>Events that the sender's key does not cover: they are not stored anywhere.</summary>
    public int Refused { get; internal set; }

    /// <summary>True if the sender's key covers nothing of the request.</summary>
    internal bool IsAllRefused => Refused > 0 && Accepted + Duplicates + Quarantined == 0;

    /// <summary>Fields that were removed because the contract does not have them, and how often: the first 100 names, never their values (D§7).</summary>
    public IReadOnlyDictionary<string, int> FieldsRemoved => _removed;

    /// <summary>
    /// What was not plainly accepted, in the order of the request: at most <see cref="MaxEntries"/>, and what somebody has to correct before
    /// what is only a duplicate or an orphan.
    /// </summary>
    public IReadOnlyList<IntakeEntry> Entries => [.. _wrong.Concat(_known).Take(MaxEntries).OrderBy(entry => entry.Index)];

    /// <summary>How many entries were left out of the list.</summary>
    public int EntriesLeftOut => Math.Max(0, _noted - MaxEntries);

    /// <summary>Notes an entry. One chunk is noted while the next is read, so two callers may come at once.</summary>
    internal void Add(IntakeEntry entry)
    {
        lock (_lock)
        {
            _noted++;
            var list = entry.Outcome is "quarantined" or "refused" ? _wrong : _known;
            if (list.Count < MaxEntries) list.Add(entry);
        }
    }

    internal void AddRemoved(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (_removed.TryGetValue(name, out var times) || _removed.Count < MaxRemovedNames) _removed[name] = times + 1;
        }
    }
}
