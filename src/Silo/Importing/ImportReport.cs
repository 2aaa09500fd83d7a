namespace CchcLive.Silo.Importing;

/// <summary>What an import did, or would do. Every row of the file is in exactly one of rowsMapped, rowsIgnored and rowsWithProblems.</summary>
internal sealed class ImportReport
{
    private const int MaxExamples = 20;

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>True if nothing was sent.</summary>
    public bool DryRun { get; init; }

    /// <summary>Rows read, without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that gave events.</summary>
    public long RowsMapped { get; private set; }

    /// <summary>Rows that the mapping leaves out, with its reason.</summary>
    public SortedDictionary<string, long> RowsIgnored { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that are kept in quarantine because they could not be turned into events.</summary>
    public long RowsWithProblems { get; private set; }

    /// <summary>Problems by rule.</summary>
    public SortedDictionary<string, long> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>The first problems, with their line.</summary>
    public List<string> Examples { get; } = [];

    /// <summary>Events made, by verb.</summary>
    public SortedDictionary<string, long> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>Events that were new to the server.</summary>
    public long Accepted { get; set; }

    /// <summary>Events that the server knew.</summary>
    public long Duplicates { get; set; }

    /// <summary>Accepted events whose dossier has no header yet.</summary>
    public long Orphans { get; set; }

    /// <summary>Events that the server keeps in quarantine.</summary>
    public long Quarantined { get; set; }

    /// <summary>Columns of the file that the mapping does not use: they are never sent.</summary>
    public IReadOnlyList<string> UnmappedColumns { get; set; } = [];

    /// <summary>Units that the file names and the org tree does not know.</summary>
    public IReadOnlyList<ImportedUnit> UnknownUnits { get; set; } = [];

    /// <summary>Units and area that were added to the org tree.</summary>
    public IReadOnlyList<string> CreatedUnits { get; set; } = [];

    /// <summary>Counts a row.</summary>
    public void Count(Ingest.Csv.MappedRow row)
    {
        Rows++;
        if (row.Problems.Count > 0) RowsWithProblems++;
        else if (row.Ignored is { } reason) RowsIgnored[reason] = RowsIgnored.GetValueOrDefault(reason) + 1;
        else RowsMapped++;
        foreach (var problem in row.Problems)
        {
            Problems[problem.Rule] = Problems.GetValueOrDefault(problem.Rule) + 1;
            if (Examples.Count < MaxExamples) Examples.Add($"Dòng {row.Line}: {problem.Message}");
        }

        foreach (var e in row.Events)
        {
            var verb = Domain.Events.EventContract.Verbs[e.Verb].Name;
            Events[verb] = Events.GetValueOrDefault(verb) + 1;
        }
    }
}

/// <summary>A unit that a file names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">agency or ward.</param>
/// <param name="Name">Its name.</param>
/// <param name="Events">How many events name it.</param>
internal sealed record ImportedUnit(string Id, string Kind, string Name, long Events);
