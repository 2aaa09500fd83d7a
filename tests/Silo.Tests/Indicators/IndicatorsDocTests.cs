using CchcLive.Silo.Tests.Support;

namespace CchcLive.Silo.Tests.Indicators;

/// <summary>The tables of <c>docs/indicators.md</c> are made from the registry; <c>CCHC_WRITE_DOCS=1</c> writes them anew.</summary>
public class IndicatorsDocTests
{
    [Fact]
    public void Tables_SayWhatTheRegistrySays() => GeneratedPart.Check(Repository.Of("docs", "indicators.md"), "indicators", IndicatorsDocument.Text());
}
