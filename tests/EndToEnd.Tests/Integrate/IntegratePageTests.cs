using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.Integrate;

/// <summary><c>docs/integrate.md</c>, followed from its first block to its last as an integrator would.</summary>
public sealed class IntegratePageTests(PostgresServer postgres) : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly List<string> _printed = [];

    [Fact]
    public async Task ThePage_FollowedAsItIsPrinted_BringsEveryDossierToTheBoard()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var missing = Shell.MissingOf("bash", "curl", "python3", "openssl");
        Assert.SkipUnless(missing is null, $"{missing} is not installed, and the page's examples need it.");
        await using var server = await FollowAsync(PageBlock.Read());

        Assert.Equal(JsonDocument.Parse(AnswerOnThePage()).RootElement.GetRawText(), _printed.First(text => text.StartsWith("{\"accepted\"", StringComparison.Ordinal)).Trim());
        Assert.Contains("\"duplicates\":1", string.Concat(_printed), StringComparison.Ordinal);
        Assert.Contains(_printed, text => text.Contains("2 accepted, 0 known already", StringComparison.Ordinal));
        Assert.Contains(_printed, text => text.Contains("3 mới", StringComparison.Ordinal) && text.Contains("Dòng 4", StringComparison.Ordinal));
        await Eventually.Is(() => server.GetAsync("/health"), health => health.GetProperty("dossiers").GetInt64() == 7, "seven dossiers: two by curl and Python, two of the view, two of the file, a signed one");
        foreach (var code in (string[])["THU-0001", "THU-0002", "THU-1001", "THU-1002", "THU-2001", "THU-2002", "THU-3001"]) await server.GetAsync("/api/v1/dossiers/" + code);
        Assert.Equal(1, (await server.GetAsync("/health")).GetProperty("quarantineOpen").GetInt64());
        Assert.DoesNotContain("Nguyễn Văn A", await server.TextAsync("/api/v1/admin/journal"), StringComparison.Ordinal);
        Assert.All((await server.GetAsync("/api/v1/connectors")).EnumerateArray(), connector => Assert.Equal("working", connector.GetProperty("state").GetString()));
        Assert.Contains("v_cchc", await File.ReadAllTextAsync(Repository.Of("docs", "integrate.md")), StringComparison.Ordinal);
        await OnlySignedAsync(server);
    }

    /// <summary>It compiles a program, which takes its time.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task TheProgramInCSharp_RunsAsItIsPrinted()
    {
        await using var server = await Server.StartAsync(_directory.File("data"), "--no-demo");
        var program = PageBlock.Read().Single(block => block.Language == "csharp");
        await File.WriteAllTextAsync(_directory.File(program.File!), program.Text);
        var outcome = (await Shell.RunAsync("dotnet run send.cs", _directory.Path, server.Http.BaseAddress!)).Expect(0);
        Assert.Equal("2 accepted, 0 known already", outcome.Output.Trim());
    }

    public void Dispose() => _directory.Dispose();

    private static string AnswerOnThePage() => PageBlock.Read().First(block => block.Language == "json").Text.Trim();

    private async Task<Server> FollowAsync(IReadOnlyList<PageBlock> blocks)
    {
        var database = await postgres.CreateDatabaseAsync();
        await File.WriteAllTextAsync(_directory.File("mot-cua.txt"), new NpgsqlConnectionStringBuilder(database) { Username = "cchc_doc", Password = "choose-one" }.ConnectionString);
        var server = await Server.StartAsync(_directory.File("data"), "--no-demo");
        foreach (var block in blocks)
        {
            switch (block.Language)
            {
                case "sh":
                    _printed.Add((await Shell.RunAsync(block.Text, _directory.Path, server.Http.BaseAddress!)).Expect(0).Output);
                    break;
                case "sql":
                    await using (var connection = new NpgsqlConnection(database + ";Pooling=false"))
                    {
                        await connection.OpenAsync();
#pragma warning disable CA2100 // the page's own
                        await using var command = new NpgsqlCommand(block.Text, connection);
#pragma warning restore CA2100
                        await command.ExecuteNonQueryAsync();
                    }

                    break;
                case "" when block.Text.Contains("--connections", StringComparison.Ordinal):
                    await server.StopAsync();
                    await server.DisposeAsync();
                    server = await Server.StartAsync(_directory.File("data"), "--no-demo", "--connections", _directory.File("connections.json"));
                    break;
                default:
                    if (block.File is not null) await File.WriteAllTextAsync(_directory.File(block.File), block.Text);
                    break;
            }
        }

        return server;
    }

    private static async Task OnlySignedAsync(Server server)
    {
        var forged = Events.Received("FORGED-1", unit: "thu-tnmt", source: "he-thong-ky");
        var (status, answer) = await server.PostLinesAsync(forged);
        Assert.Equal((403, "signature-required"), (status, answer.GetProperty("rule").GetString()));
        server.Http.DefaultRequestHeaders.Add("Cchc-Signature", "v1=" + new string('0', 64));
        (status, answer) = await server.PostLinesAsync(forged);
        Assert.Equal((401, "bad-signature"), (status, answer.GetProperty("rule").GetString()));
        server.Http.DefaultRequestHeaders.Remove("Cchc-Signature");
        Assert.Equal(7, (await server.GetAsync("/health")).GetProperty("dossiers").GetInt64());
    }
}
