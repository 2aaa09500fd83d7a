using System.IO.Compression;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Data.Sqlite;

namespace CchcLive.EndToEnd.Tests.Upgrade;

/// <summary>A data folder as a program of schema 1 left it, and what that program said of it (fixtures/README.md). The files were written once and are never written again.</summary>
internal sealed class OldData : IDisposable
{
    private readonly TempDirectory _directory = new();

    public OldData()
    {
        Directory.CreateDirectory(Path);
        using var packed = new GZipStream(File.OpenRead(Fixture("schema-1.db.gz")), CompressionMode.Decompress);
        using (var database = File.Create(System.IO.Path.Combine(Path, "cchc.db"))) packed.CopyTo(database);
        File.Copy(Fixture("schema-1.clock.txt"), System.IO.Path.Combine(Path, "clock.txt"));
        File.WriteAllText(System.IO.Path.Combine(Path, "cchc.lock"), "");
    }

    /// <summary>The data folder.</summary>
    public string Path => _directory.File("data");

    /// <summary>What the old program showed as of its last instant.</summary>
    public JsonElement Board { get; } = JsonDocument.Parse(File.ReadAllText(Fixture("schema-1.board.json"))).RootElement;

    /// <summary>A folder beside it.</summary>
    public string Beside(string name) => _directory.File(name);

    /// <summary>The schema version of a data folder.</summary>
    public static long SchemaOf(string folder) => Convert.ToInt64(Run(folder, "SELECT max(version) FROM schema_version"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Runs SQL on a data folder behind the program's back.</summary>
    public static object? Run(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(folder, "cchc.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Dispose() => _directory.Dispose();

    private static string Fixture(string name) => Repository.Of("tests", "EndToEnd.Tests", "Upgrade", "fixtures", name);
}
