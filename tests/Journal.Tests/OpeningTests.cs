using CchcLive.Journal.Postgres;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.Journal.Tests;

public sealed class OpeningTests(PostgresServer server)
{
    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Opening_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await new StreamScript("shard/0").AppendAsync(await database.OpenAsync(), Samples.Noon);

        var store = await database.OpenAsync();

        Assert.Equal(1, (await store.HeadAsync("shard/0")).LastSeq);
        Assert.Equal((long)Migrations.Newest, Convert.ToInt64(await database.ExecuteAsync("SELECT count(*) FROM schema_version"), null));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Many_who_open_an_empty_database_at_once_all_succeed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => JournalStores.OpenAsync(database.DataDir, database.Address))));

        foreach (var store in stores)
        {
            Assert.Empty(await store.HeadsAsync());
            await store.DisposeAsync();
        }
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_newer_schema_is_refused_with_both_versions(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await database.OpenAsync();
        await database.ExecuteAsync("INSERT INTO schema_version (version) VALUES (7)");

        var refusal = await Assert.ThrowsAsync<JournalSchemaException>(database.OpenAsync);

        Assert.Equal((7, Migrations.Newest), (refusal.Found, refusal.Known));
        Assert.Contains("schema version 7", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_database_has_one_owner_until_it_is_given_up(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var one = await database.OpenAsync();
        var other = await database.OpenAsync();

        await using (var ownership = await one.OwnAsync())
        {
            await Assert.ThrowsAsync<JournalOwnedException>(() => other.OwnAsync());
            Assert.False(ownership.Lost.IsCancellationRequested);
        }

        await using var next = await other.OwnAsync();
    }

    [Fact]
    public async Task A_place_that_cannot_be_opened_is_named()
    {
        using var directory = new TempDirectory();
        Directory.CreateDirectory(directory.File(JournalStores.FileName));
        var sqlite = await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalStores.OpenAsync(directory.Path));
        Assert.Contains(directory.File(JournalStores.FileName), sqlite.Message, StringComparison.Ordinal);

        var postgres = await Assert.ThrowsAsync<JournalUnavailableException>(
            () => JournalStores.OpenAsync(directory.Path, "postgres://cchc:secret@127.0.0.1:1/journal"));
        Assert.Contains("PostgreSQL 127.0.0.1:1/journal", postgres.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", postgres.ToString(), StringComparison.Ordinal);
        Assert.False(postgres.OutcomeUnknown);
    }

    [Theory]
    [InlineData("mysql://host/db;Password=secret")]
    [InlineData("/var/lib/cchc;Password=secret")]
    [InlineData("postgres:secret")]
    [InlineData("postgres://user:secret@/db")]
    [InlineData("postgres://host/db?sslmode=secret")]
    [InlineData("postgres://host/db?no_such_thing=secret")]
    [InlineData("Host=a;No Such Thing=secret")]
    public async Task Another_description_is_refused_without_repeating_it(string database)
    {
        var refusal = await Assert.ThrowsAsync<FormatException>(() => JournalStores.OpenAsync(Path.GetTempPath(), database));
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://lan:a%40b%2Fc@db.example:5433/cchc%20live?sslmode=verify-full&application_name=x&connect_timeout=3")]
    [InlineData("postgresql://lan:a%40b%2Fc@db.example:5433/cchc%20live?sslmode=verify-full&application_name=x&connect_timeout=3")]
    [InlineData("Host=db.example;Port=5433;Username=lan;Password=a@b/c;Database=cchc live;SSL Mode=VerifyFull;Application Name=x;Timeout=3")]
    public void Every_form_of_a_postgres_address_means_the_same(string address)
    {
        var settings = PostgresAddress.Parse(address);

        Assert.Equal(("db.example", 5433, "lan", "a@b/c", "cchc live"), (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database));
        Assert.Equal((SslMode.VerifyFull, "x", 3), (settings.SslMode, settings.ApplicationName, settings.Timeout));
    }

    [Fact]
    public async Task A_postgres_uri_opens_the_database()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var settings = new NpgsqlConnectionStringBuilder(database.Address);

        await using var store = await JournalStores.OpenAsync(
            database.DataDir, $"postgresql://{settings.Username}@{settings.Host}:{settings.Port}/{settings.Database}?application_name=journal");

        Assert.Empty(await store.HeadsAsync());
    }
}
