using CchcLive.Silo.Settings;
using Serilog.Events;

namespace CchcLive.Silo.Tests.Settings;

/// <summary>Where settings come from, and what is said when they cannot be used.</summary>
public class SettingsReaderTests
{
    [Fact]
    public void NothingGiven_EverySettingHasItsDefault() => Assert.All(Setting.All, setting => Assert.Equivalent(setting.Default, setting.Of(Layers.Read().Settings)));

    [Fact]
    public void Layers_LaterOnesGoOverEarlierOnes_KeyByKey()
    {
        const string file = """{ "retention": { "months": 12 }, "logging": { "filesKept": 30, "level": "debug" }, "listen": { "hosts": ["a.vn", "b.vn"] } } // comments are allowed""";
        var reading = Layers.Read(file, [("CCHC_RETENTION__MONTHS", "36"), ("CCHC_LOGGING__FILESKEPT", "60")], [("retention:months", "48")]);
        Assert.Equal((48, 60, LogEventLevel.Debug), (reading.Settings.Retention.Months, reading.Settings.Logging.FilesKept, reading.Settings.Logging.Level));
        Assert.Equal(["a.vn", "b.vn"], reading.Settings.Listen.Hosts);
        Assert.Equal(["--retention", "CCHC_LOGGING__FILESKEPT"], new[] { "retention:months", "logging:filesKept" }.Select(key => reading.Origins[key].Origin(key)));
        Assert.EndsWith("cchc.json, 1 from environment, 1 from command line", reading.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void List_OfAHigherLayer_ReplacesTheWholeList() =>
        Assert.Equal(["c.vn", "d.vn"], Layers.Read("""{ "listen": { "hosts": ["a.vn", "b.vn", "x.vn"] } }""", [("CCHC_LISTEN__HOSTS", "c.vn; d.vn")]).Settings.Listen.Hosts);

    [Fact]
    public void EmptyText_PutsASettingBackToNone() =>
        Assert.Null(Layers.Read("""{ "telemetry": { "endpoint": "http://collector:4318" } }""", [("CCHC_TELEMETRY__ENDPOINT", "")]).Settings.Telemetry.Endpoint);

    [Fact]
    public void Faults_AreAllToldAtOnce_EachWithKeyOriginValueAndWhatIsAllowed()
    {
        var faults = Layers.Faults(
            """{ "retention": { "months": 0 }, "logging": { "level": "loud" }, "listen": { "urls": ["here"] }, "maps": { "boundaries": ["wards.geojson"] } }""",
            [("CCHC_DOSSIERSTABLE__EVERYSECONDS", "often"), ("CCHC_TARGETS__FILE", "unheard-of")], [("dossiersTable:on", "yes")]);
        Assert.Equal(7, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("retention:months (", StringComparison.Ordinal) && fault.EndsWith("cchc.json): \"0\" cannot be used; allowed: a whole number from 1 to 1200, in months.", StringComparison.Ordinal));
        Assert.Contains("dossiersTable:everySeconds (CCHC_DOSSIERSTABLE__EVERYSECONDS): \"often\" cannot be used; allowed: a number from 0.1 to 3600, in seconds.", faults);
        Assert.Contains("dossiersTable:on (--dossiers-table): \"yes\" cannot be used; allowed: true or false.", faults);
        Assert.Contains(faults, fault => fault.Contains("\"loud\" cannot be used; allowed: one of verbose, debug, information, warning, error, fatal.", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("from which day is it in force?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("retention:month", "retention:months")]
    [InlineData("retentions:months", "retention:months")]
    [InlineData("storage:databse", "storage:database")]
    [InlineData("logging:files-kept", "logging:filesKept")]
    public void UnknownKey_IsAFault_WithTheNearestKnownOne(string key, string nearest)
    {
        var parts = key.Split(':');
        var fault = Assert.Single(Layers.Faults($$"""{ "{{parts[0]}}": { "{{parts[1]}}": 1 } }"""));
        Assert.StartsWith(key, fault, StringComparison.Ordinal);
        Assert.EndsWith($"the nearest is {nearest}.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownVariable_IsAFault_UnlessItHasNoSection()
    {
        Assert.StartsWith("RETENTION:MONTH (CCHC_RETENTION__MONTH)", Assert.Single(Layers.Faults(environment: [("CCHC_RETENTION__MONTH", "1"), ("CCHC_PROGRAM", "/opt/cchc/cchc")])), StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_IsNotRepeatedInAFault_NorShown()
    {
        var setting = Setting.All.Single(one => one.Key == "storage:database");
        Assert.DoesNotContain("hunter2", Assert.Single(Layers.Faults("""{ "storage": { "database": ["Password=hunter2"] } }""")), StringComparison.Ordinal);
        Assert.Equal("***", setting.Text(setting.Of(Layers.Read("""{ "storage": { "database": "Password=hunter2" } }""").Settings)));
    }

    [Fact]
    public void SettingsThatContradictEachOther_AreFaultsToo()
    {
        var faults = Layers.Faults("""{ "listen": { "urls": ["https://127.0.0.1:8443"] } }""");
        Assert.Equal(["listen:certificate: is needed, because listen:urls has an https address.", "listen:certificateKey: is needed with listen:certificate."], faults);
    }

    [Theory]
    [InlineData("{ \"retention\": { \"months\": 12 ")]
    [InlineData("[]")]
    [InlineData("{ \"retention\": { \"months\": 12, \"months\": 13 } }")]
    public void FileThatIsNoJson_IsRefusedWithItsName(string text) =>
        Assert.Contains("cchc.json: ", Assert.ThrowsAny<FormatException>(() => Layers.Read(text)).Message, StringComparison.Ordinal);
}
