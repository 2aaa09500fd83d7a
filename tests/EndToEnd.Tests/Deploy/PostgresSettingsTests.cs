using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>deploy/postgres/cchc.conf names settings that PostgreSQL has, with values that it takes, and gives up no durability.</summary>
public sealed class PostgresSettingsTests(PostgresServer postgres)
{
    [Fact]
    public async Task EverySetting_IsTakenByTheDatabase()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        await using var connection = new NpgsqlConnection(await postgres.CreateDatabaseAsync());
        await connection.OpenAsync();
        foreach (var (name, value) in Settings())
        {
            // ALTER SYSTEM checks name and value as a configuration file's are checked, and takes effect for nobody before a reload
            await RunAsync(connection, $"ALTER SYSTEM SET {name} = '{value}'");
            await RunAsync(connection, $"ALTER SYSTEM RESET {name}");
        }
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("synchronous_commit")]
    [InlineData("full_page_writes")]
    public void Durability_IsOn(string setting) => Assert.Equal("on", Settings().Single(pair => pair.Name == setting).Value);

    private static IEnumerable<(string Name, string Value)> Settings() => File.ReadLines(Repository.Of("deploy", "postgres", "cchc.conf"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" = ")).Select(pair => (pair[0], pair[1]));

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // names and values of a file of this repository
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
