using System.Text;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Access;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Verification;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>What was issued never changes; what is issued again says why, and what is other.</summary>
public sealed class ReportDeskTests
{
    private const string Month = "2025-03-15";

    [Fact]
    public async Task AnIssue_IsReadBackByteForByte_WhateverCameLater_AndANewOneTellsTheDifference()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-20 09:00", new ScriptedComposer());
        await world.SendAllAsync(Months.Lives());
        var (desk, march) = (world.Desk(), ReportWorlds.Period(Month));
        var february = await desk.IssueAsync(Shipped.District, "mau-06", march.Previous(), ReportWorlds.Lan, "không cần");
        var first = await desk.IssueAsync(Shipped.District, "mau-06", march, ReportWorlds.Lan, null);
        var bytes = await world.TextAsync("mau-06", Month, 1);
        Assert.Equal((1, "lan", null, At("2025-03-14 23:59").AddMinutes(1).AddTicks(-1)), (first.Number, first.By, first.Reason, first.JudgedAt));
        Assert.Null(february.Reason);
        Assert.Equal(first.Hash, CanonicalJson.Hash(Encoding.UTF8.GetBytes(bytes)));
        Assert.Equal(NoReason, (await Assert.ThrowsAsync<ReportException>(() => desk.IssueAsync(Shipped.District, "mau-06", march, ReportWorlds.Lan, " "))).Message);

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.SendAllAsync([Received("H-1006", Justice, "2025-03-03 09:00", "2025-03-07 17:00", Months.Field("ho-tich"))]);
        var second = await desk.IssueAsync(Shipped.District, "mau-06", march, ReportWorlds.Lan, " Hồ sơ đồng bộ muộn ");
        Assert.Equal((2, "Hồ sơ đồng bộ muộn", first.JudgedAt), (second.Number, second.Reason, second.JudgedAt));
        await world.CrashAsync();
        Assert.Equal(bytes, await world.TextAsync("mau-06", Month, 1));

        desk = world.Desk();
        var difference = (await desk.DifferenceAsync(Shipped.District, "mau-06", march, 2, ReportAgainst.Issue))!;
        Assert.Equal((first.Hash, second.Hash), (difference.Older.Hash, difference.Newer.Hash));
        Assert.Contains(difference.Differences, one => one is { Section: "linh-vuc", Row: "ho-tich", Column: "c3", Kind: DifferenceKind.Changed } && (one.Before.Count, one.After.Count) == (1, 2));
        var period = (await desk.DifferenceAsync(Shipped.District, "mau-06", march, 1, ReportAgainst.Period))!;
        Assert.Equal(("2025-02-15", Month), (period.Older.Period.Id, period.Newer.Period.Id));
        Assert.Contains(period.Differences, one => one is { Row: "*", Column: "c3" });
        Assert.Null(await desk.DifferenceAsync(Shipped.District, "mau-06", march, 1, ReportAgainst.Issue));
        Assert.Null(await desk.DifferenceAsync(Shipped.District, "mau-06", march.Previous(), 1, ReportAgainst.Period));
        Assert.Null(await desk.ReadAsync(Shipped.District, "mau-06", march, 3));
    }

    [Fact]
    public async Task AllFigures_AreOfOneState_WhateverComesBetweenTwoQuestions()
    {
        var composer = new ScriptedComposer();
        await using var world = await ReportWorlds.WorldAsync("2025-03-20 09:00", composer);
        await world.SendAllAsync(Months.Lives());
        var (sent, orders) = (0, new List<ReportOrder>());
        composer.Make = async (order, _) =>
        {
            orders.Add(order);
            async Task<long> CountAsync() => (await world.Boards.CountAsync(order.Query(Dimension.None))).Total[(int)Domain.Counting.Measure.ToHandle];
            var before = await CountAsync();
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.SendAsync(Received($"H-2{sent++:000}", Justice, "2025-03-03 09:00", "2025-03-07 17:00"));
            return ScriptedComposer.Plain(order, 1000 * before + await CountAsync());
        };
        var report = await world.Desk().PreviewAsync(Shipped.District, ScriptedComposer.Id, ReportWorlds.Period(Month));

        var figure = report.Sections[0].Table!.Rows[0].Cells[1].Count;
        Assert.Equal(figure / 1000, figure % 1000);
        Assert.Equal([null, null, report.Basis.CutOffAt], orders.Select(order => order.KnownAt));
        Assert.Equal(Months.Lives().Length + 2, report.Basis.Positions.Sum());
        Assert.Equal(0, report.Issue);
        composer.Make = async (order, _) => ScriptedComposer.Plain(order, (await world.Boards.CountAsync(order.Query(Dimension.None))).Total[(int)Domain.Counting.Measure.ToHandle]);
        Assert.Equal((figure % 1000) + 1, (await world.Desk().PreviewAsync(Shipped.District, ScriptedComposer.Id, ReportWorlds.Period(Month))).Sections[0].Table!.Rows[0].Cells[1].Count);
    }

    [Fact]
    public async Task WhatCannotBeMade_IsRefused_WithWordsForWhoWantedIt()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-20 09:00", new ScriptedComposer());
        Assert.Contains("khong-co", await RefusalAsync("khong-co", Month), StringComparison.Ordinal);
        Assert.Contains("Mẫu 06", await RefusalAsync("mau-06", "2025-W11"), StringComparison.Ordinal);
        Assert.Contains("chưa bắt đầu", await RefusalAsync("mau-06", "2025-04"), StringComparison.Ordinal);
        Assert.Contains("Không có địa bàn", await RefusalAsync("mau-06", Month, "khong-co"), StringComparison.Ordinal);
        Assert.Contains("Không có địa bàn", await RefusalAsync("mau-06", Month, Justice), StringComparison.Ordinal);

        async Task<string> RefusalAsync(string kind, string period, string area = Shipped.District) =>
            (await Assert.ThrowsAsync<ReportException>(() => world.Desk().IssueAsync(area, kind, ReportWorlds.Period(period), ReportWorlds.Lan, null))).Message;
    }

    [Fact]
    public async Task AnIssue_IsInTheAudit_AndItsStreamIsVerified()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-20 09:00", new ScriptedComposer());
        var (week, stream) = (ReportWorlds.Period("2025-W11"), ReportStreams.Of(Shipped.District, ScriptedComposer.Id, ReportWorlds.Period("2025-W11")));
        var issue = await world.Desk().IssueAsync(Shipped.District, ScriptedComposer.Id, week, ReportWorlds.Lan, null);
        List<AuditLine> lines = [];
        await foreach (var line in world.Service<AuditLog>().ReadAsync(new AuditFilter())) lines.Add(line);
        Assert.Equal(("lan", "report-issued", $"{Shipped.District}/thu/2025-W11", "10.0.0.1"), lines[^1].Entry is var entry ? (entry.Actor, entry.Action, entry.Target, entry.Address) : default);
        Assert.Contains(issue.Hash, lines[^1].Entry.Detail, StringComparison.Ordinal);
        Assert.Null(await ReportVerifier.FaultAsync(world.Store, stream));
        Assert.Null(await ReportVerifier.FaultAsync(world.Store, "shard/0"));
        await foreach (var verdict in JournalVerifier.VerifyAsync(world.Store)) Assert.True(verdict.IsClean, verdict.Detail);

        // an issue whose chain is whole, but whose document is another report's
        var (journal, other) = (world.Service<ReportJournal>(), await world.Desk().PreviewAsync(Shipped.District, "kenh", week));
        var bytes = ReportJson.Write(other with { Issue = 2 });
        var file = await journal.ReadAsync(Shipped.District, ScriptedComposer.Id, week);
        await journal.AppendAsync(file, ReportEntryTests.Told() with { Number = 2, Reason = "Giả", Hash = CanonicalJson.Hash(bytes), Document = PackedDocument.Pack(bytes) });
        Assert.Contains("another report", await ReportVerifier.FaultAsync(world.Store, stream), StringComparison.Ordinal);
    }

    private const string NoReason = "Báo cáo của kỳ này đã phát hành. Muốn phát hành lại phải ghi lý do.";
}
