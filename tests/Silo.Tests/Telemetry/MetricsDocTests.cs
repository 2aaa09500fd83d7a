using System.Globalization;
using System.Text;
using CchcLive.Silo.Tests.Support;

namespace CchcLive.Silo.Tests.Telemetry;

/// <summary>The table of <c>docs/metrics.md</c> is made from the instruments; <c>CCHC_WRITE_DOCS=1</c> writes it anew.</summary>
public class MetricsDocTests
{
    [Fact]
    public void Table_HasTheInstrumentsThatExist()
    {
        var text = new StringBuilder("\n| meter | instrument | kind | unit | what |\n|---|---|---|---|---|\n");
        foreach (var instrument in Instruments.All())
            text.Append(CultureInfo.InvariantCulture, $"| `{instrument.Meter.Name}` | `{instrument.Name}` | {instrument.GetType().Name.Split('`')[0].ToLowerInvariant()} | `{instrument.Unit}` | {instrument.Description} |\n");
        GeneratedPart.Check(Repository.Of("docs", "metrics.md"), "metrics", text.Append('\n').ToString());
    }

    [Fact]
    public void EveryComponent_HasAMeterOfItsOwn()
    {
        Assert.Equal(Instruments.Classes.Count, Instruments.All().Select(instrument => instrument.Meter.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Instruments.All(), instrument => Assert.False(string.IsNullOrEmpty(instrument.Description) || string.IsNullOrEmpty(instrument.Unit), instrument.Name));
    }
}
