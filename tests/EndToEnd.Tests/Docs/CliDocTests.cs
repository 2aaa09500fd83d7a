using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Docs;

/// <summary><c>docs/cli.md</c> against the program's own help, and its examples of JSON against what the program prints.</summary>
public sealed class CliDocTests(District district) : IClassFixture<District>
{
    private static readonly string Doc = File.ReadAllText(Repository.Of("docs", "cli.md"));

    [Fact]
    public async Task EveryVerbAndOptionOfTheHelp_IsDocumented()
    {
        var missing = new List<string>();
        foreach (var verb in await VerbsAsync())
        {
            if (!Doc.Contains('`' + string.Join(' ', verb), StringComparison.Ordinal)) missing.Add(string.Join(' ', verb));
            missing.AddRange((await OptionsAsync(verb)).Where(option => !Doc.Contains('`' + option, StringComparison.Ordinal)).Select(option => $"{string.Join(' ', verb)} {option}"));
        }

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("`board`", "board", "quan-binh-tan", "--as-of", "2025-03-12T07:59:00+07:00")]
    [InlineData("`board`", "board", "quan-binh-tan", "--only", "field:ho-tich", "--by", "unit")]
    [InlineData("`dossier`", "dossier", "E-1")]
    [InlineData("`quarantine list`", "quarantine", "show", "1")]
    public async Task ExampleOfJson_HasTheMembersThatTheProgramPrints(string paragraph, params string[] command)
    {
        await district.Server.PostLinesAsync(Events.Received("E-1"), "no JSON");
        var printed = (await Cchc.RunAsync([.. command, "--json", "--data", district.Server.Data])).Expect(0).Json;
        Assert.Equal(Members(printed), Members(Example(paragraph)));
    }

    [Fact]
    public async Task ExampleOfAnImport_HasTheMembersThatTheProgramPrints()
    {
        var file = Path.Combine(district.Server.Data, "empty.csv");
        await File.WriteAllTextAsync(file, "CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,CASE_STATUS,REASON,TYPE,QUEUE,Department,ward,Source\n1,01/05/2015 09:00:00 AM,,,Open,S,P,Q,PWDx,5,Twitter\n");
        var printed = (await Cchc.RunAsync("import", file, "--mapping", "boston311", "--json", "--data", district.Server.Data)).Expect(0).Json;
        var example = Example("`import`");
        Assert.Equal(printed.EnumerateObject().Select(member => member.Name), example.EnumerateObject().Select(member => member.Name));
        Assert.Equal(Members(printed.GetProperty("unknownUnits")[0]), Members(example.GetProperty("unknownUnits")[0]));
    }

    [Fact]
    public async Task ExampleOfABackup_HasTheMembersThatTheProgramPrints()
    {
        using var directory = new TempDirectory();
        var printed = (await Cchc.RunAsync("backup", directory.File("backup"), "--json", "--data", district.Server.Data)).Expect(0).Json;
        var example = Example("`backup`");
        Assert.Equal(Members(printed), Members(example));
        foreach (var list in (string[])["streams", "files"]) Assert.Equal(Members(printed.GetProperty(list)[0]), Members(example.GetProperty(list)[0]));
    }

    private static async Task<List<string[]>> VerbsAsync()
    {
        List<string[]> verbs = [[]];
        for (var i = 0; i < verbs.Count; i++) verbs.AddRange((await HelpAsync(verbs[i], "Commands:")).Select(name => (string[])[.. verbs[i], name.Split(' ')[0]]));
        return verbs;
    }

    private static async Task<IEnumerable<string>> OptionsAsync(string[] verb) => (await HelpAsync(verb, "Options:")).Select(option => option.Split(' ')[0].TrimEnd(','));

    /// <summary>The first words of a section of a verb's help.</summary>
    private static async Task<IEnumerable<string>> HelpAsync(string[] verb, string section)
    {
        var help = (await Cchc.RunAsync([.. verb, "--help"])).Expect(0).Output.Split('\n');
        return help.SkipWhile(line => line.TrimEnd() != section).Skip(1).TakeWhile(line => line.Trim().Length > 0).Select(line => line.Trim());
    }

    private static JsonElement Example(string paragraph)
    {
        var json = Doc[Doc.IndexOf("\n" + paragraph, Doc.IndexOf("## JSON", StringComparison.Ordinal), StringComparison.Ordinal)..];
        var start = json.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        return JsonDocument.Parse(json[start..json.IndexOf("\n```", start, StringComparison.Ordinal)]).RootElement;
    }

    /// <summary>Names of the members, those of inner objects too; figures and their indicators are cut short in the document, and lists may be empty.</summary>
    private static string[] Members(JsonElement element) => element.ValueKind != JsonValueKind.Object ? [] :
    [
        .. element.EnumerateObject().SelectMany(member => member.Name is "figures" or "indicators" ? [member.Name] : Members(member.Value).Select(inner => $"{member.Name}.{inner}").Prepend(member.Name)),
    ];
}
