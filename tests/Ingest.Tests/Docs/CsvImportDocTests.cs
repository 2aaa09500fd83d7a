using System.Text;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Docs;

/// <summary>The worked example of <c>docs/csv-import.md</c> works; <c>CCHC_WRITE_DOCS=1</c> writes its result anew.</summary>
public class CsvImportDocTests
{
    private static readonly string DocumentPath = Path.Combine(SharedData.Root, "docs", "csv-import.md");

    [Fact]
    public void WorkedExample_GivesWhatThePageSays()
    {
        var document = File.ReadAllText(DocumentPath);
        using var import = CsvImport.Open(new MemoryStream(Encoding.UTF8.GetBytes(Block(document, "csv"))), CsvText.Parse(Block(document, "json")));
        var rows = import.Rows().ToList();
        var given = string.Concat(rows.SelectMany(r => r.Events).Select(e => Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(e)) + "\n"));
        if (Environment.GetEnvironmentVariable("CCHC_WRITE_DOCS") == "1")
        {
            document = document.Replace(Block(document, "ndjson"), given, StringComparison.Ordinal);
            File.WriteAllText(DocumentPath, document);
        }

        Assert.Equal(Block(document, "ndjson"), given);
        Assert.Equal((4L, RuleIds.BadTime, "Tiếp nhận"), (rows[2].Line, rows[2].Problems.Single().Rule, rows[2].Problems.Single().Column));
        Assert.Equal((5L, "dòng tổng cộng"), (rows[3].Line, rows[3].Ignored));
        Assert.Equal(["Người nộp"], import.UnmappedColumns);
        Assert.Equal(["Phòng LĐTBXH", "Phòng Tài nguyên và Môi trường"], import.Units.Select(u => u.Name));
    }

    [Fact]
    public void EveryMemberOfAMapping_IsDescribed()
    {
        var document = File.ReadAllText(DocumentPath);
        string[] members = ["description", "source", "separator", "zone", "formats", "code", "recordedAt", "area", "ignore", "events", "verb", "when", "id", "time", "sequence", "fields",
            "column", "template", "value", "replace", "map", "otherwise", "slug", "prefix", "unit", "present", "in", "notIn", "kind", "name", "names", "calendar", "reason"];
        Assert.All(members, member => Assert.Contains($"`{member}`", document, StringComparison.Ordinal));
    }

    private static string Block(string document, string language)
    {
        var from = document.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return document[from..document.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
