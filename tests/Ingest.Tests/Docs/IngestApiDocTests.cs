using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Docs;

/// <summary>The contract's tables in <c>docs/ingest-api.md</c> are made from the contract; <c>CCHC_WRITE_DOCS=1</c> writes them anew.</summary>
public class IngestApiDocTests
{
    private const string Begin = "<!-- contract: generated, see tests/Ingest.Tests/Docs -->\n";
    private const string End = "<!-- /contract -->";

    [Fact]
    public void ContractTables_SayWhatTheCodeSays()
    {
        var path = Path.Combine(SharedData.Root, "docs", "ingest-api.md");
        var document = File.ReadAllText(path);
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("CCHC_WRITE_DOCS") == "1")
        {
            document = document[..from] + ContractDocument.Text() + document[to..];
            File.WriteAllText(path, document);
            to = document.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(ContractDocument.Text(), document[from..to]);
    }

    [Fact]
    public void EveryExample_IsAccepted() => Assert.All(ContractDocument.Examples(), example =>
    {
        var reading = Json.Read(example.Json);
        Assert.Equal(example.Verb.Verb, reading.Event!.Verb);
        Assert.Empty(reading.Removed);
    });

    [Fact]
    public void EveryOtherExampleInTheDocument_IsAccepted()
    {
        var lines = File.ReadAllLines(Path.Combine(SharedData.Root, "docs", "ingest-api.md")).Where(line => line.StartsWith("{\"specversion\"", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 31);
        Assert.All(lines, line => Assert.NotNull(Json.Read(line).Event));
    }
}
