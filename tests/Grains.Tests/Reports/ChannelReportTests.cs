using CchcLive.Domain.Events;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>The table of channels, counted by hand.</summary>
public sealed class ChannelReportTests
{
    [Fact]
    public async Task Channels_AreCountedByUnitAndField_UnderTheUnitThatReceived()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-20 09:00", new ScriptedComposer());
        await world.SendAllAsync(
        [
            // of Justice: two online, one of them of level 4, one by post, one at the desk
            Received("K-1", Justice, "2025-03-03 09:00", null, Months.Field("ho-tich"), Channel("online"), Name(FieldId.ProcedureLevel, "4")),
            Received("K-2", Justice, "2025-03-04 09:00", null, Months.Field("ho-tich"), Channel("online")),
            Received("K-3", Justice, "2025-03-04 09:00", null, Months.Field("ho-tich"), Channel("post"), Name(FieldId.ProcedureLevel, "toan-trinh")),
            Received("K-4", Justice, "2025-03-04 09:00", null, Channel("direct"), Name(FieldId.ProcedureLevel, "3")),
            // of An Lac, which Justice handles: no channel, and by telephone
            Event(Verb.Received, "K-5", "2025-03-05 09:00", Name(FieldId.HandlingUnitId, Justice), Name(FieldId.ReceivingUnitId, AnLac), Months.Field("dat-dai")),
            Event(Verb.Received, "K-6", "2025-03-05 09:00", Name(FieldId.HandlingUnitId, Justice), Name(FieldId.ReceivingUnitId, AnLac), Months.Field("dat-dai"), Channel("phone")),
            // received before the period, handed over in it, one by post
            Received("K-7", Justice, "2025-02-03 09:00", null, Months.Field("ho-tich"), Channel("online"), Name(FieldId.ChannelOut, "post")),
            Completed("K-7", "2025-02-27 09:00"),
            Event(Verb.Returned, "K-7", "2025-02-28 09:00"),
            Completed("K-1", "2025-03-06 09:00"),
            Event(Verb.Returned, "K-1", "2025-03-07 09:00"),
            // handed over after the period
            Completed("K-2", "2025-03-10 09:00"),
            Event(Verb.Returned, "K-2", "2025-03-17 09:00"),
        ]);
        var report = await world.Desk().PreviewAsync(Shipped.District, "kenh", ReportWorlds.Period("2025-03-15"));
        Assert.Equal("4 2 2/4 1 1 1/4 2 1 1/2 2 1 1 0", Row(report, "don-vi", Justice));
        Assert.Equal("2 0 0/2 1 0 0/2 0 0 0/0 0 0 0 0", Row(report, "don-vi", AnLac));
        Assert.Equal("0 0 0/0 0 0 0/0 0 0 0/0 0 0 0 0", Row(report, "don-vi", Land));
        Assert.Equal("6 2 2/6 2 1 1/6 2 1 1/2 2 1 1 0", Row(report, "don-vi", "*"));
        Assert.Equal("3 2 2/3 0 1 1/3 2 1 1/2 2 1 0 0", Row(report, "linh-vuc", "ho-tich"));
        Assert.Equal("2 0 0/2 1 0 0/2 0 0 0/0 0 0 0 0", Row(report, "linh-vuc", "dat-dai"));
        Assert.Equal("1 0 0/1 1 0 0/1 0 0 0/0 0 0 1 0", Row(report, "linh-vuc", ""));
        Assert.Equal(Row(report, "don-vi", "*"), Row(report, "linh-vuc", "*"));
    }

    private static FieldValue Channel(string channel) => Name(FieldId.ChannelIn, channel);

    private static string Row(ReportDocument report, string section, string key) => string.Join(' ', report.Sections.Single(one => one.Id == section).Table!.Rows.Single(row => row.Key == key).Cells.Skip(1)
        .Select(cell => cell.Kind == ReportCellKind.Share ? $"{cell.Count}/{cell.Of}" : $"{cell.Count}"));
}
