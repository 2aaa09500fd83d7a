using CchcLive.Silo.Settings;
using CchcLive.Silo.Tests.Support;

namespace CchcLive.Silo.Tests.Settings;

/// <summary>The tables of <c>docs/settings.md</c> are made from the settings; <c>CCHC_WRITE_DOCS=1</c> writes them anew.</summary>
public class SettingsDocTests
{
    private static readonly string Path = Repository.Of("docs", "settings.md");

    [Fact]
    public void Tables_SayWhatTheCodeSays() => GeneratedPart.Check(Path, "settings", SettingsDocument.Text());

    [Fact]
    public void EverySetting_SaysWhatItIsForAndHasAKeyOfItsOwn()
    {
        Assert.All(Setting.All, setting => Assert.EndsWith(".", setting.Description, StringComparison.Ordinal));
        Assert.Equal(Setting.All.Count, Setting.All.Select(setting => setting.Environment).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void ExampleFile_CanBeUsed()
    {
        var document = File.ReadAllText(Path);
        var start = document.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        var reading = Layers.Read(document[start..document.IndexOf("\n```", start, StringComparison.Ordinal)]);
        Assert.True(reading.Origins.Count > 3);
    }
}
