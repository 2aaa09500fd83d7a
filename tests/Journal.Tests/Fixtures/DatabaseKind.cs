namespace CchcLive.Journal.Tests.Fixtures;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once per database.</summary>
public sealed class EachDatabase : TheoryData<DatabaseKind>
{
    public EachDatabase()
    {
        Add(DatabaseKind.Sqlite);
        Add(DatabaseKind.Postgres);
    }
}
