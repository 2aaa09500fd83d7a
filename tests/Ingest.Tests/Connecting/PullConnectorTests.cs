using CchcLive.Domain.Events;
using CchcLive.Ingest.Connecting;
using CchcLive.Journal;
using CchcLive.TestSupport;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>A view of a real PostgreSQL becomes events: all of them, none twice, whatever happens in between.</summary>
public sealed class PullConnectorTests(PostgresServer server)
{
    [Fact]
    public async Task Rows_BecomeEvents_OnceAndThenASignOfLife()
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now() - interval '1 hour'", "A", "B");
        var connector = view.Connector();

        Assert.Equal(2, await connector.RunAsync(default));
        Assert.Empty(view.Intakes.Heartbeats);
        await view.RunAsync("UPDATE ho_so SET xong = '2025-03-14 15:02:00', sua = now() WHERE ma = 'A'");
        Assert.Equal(1, await connector.RunAsync(default));
        Assert.Equal(0, await connector.RunAsync(default));

        Assert.Equal(["mot-cua"], view.Intakes.Heartbeats);
        Assert.Equal(["2025-03-12T07:31:00+07:00", "2025-03-12T07:31:00+07:00", "2025-03-14T15:02:00+07:00"], view.Intakes.Committed.Select(e => e.Time.ToString()));
        Assert.Equal("2025-03-20", view.Intakes.Committed[0].Fields.Moment(FieldId.DueAt).ToString());
        Assert.Equal(4, view.Intakes.HandedOver); // the changed row again, whole; the unchanged one not
    }

    [Theory]
    [InlineData("timestamptz")]
    [InlineData("timestamp")]
    [InlineData("date")]
    public async Task RowsOfOneInstant_AreAllRead_ThoughABatchEndsAmongThem(string type)
    {
        var view = await OneStopView.CreateAsync(server, type);
        await view.AddAsync("'2025-03-12 08:00:00'", "A", "B", "C", "D", "E");
        view.Intakes.Working = 1;

        await Assert.ThrowsAsync<JournalUnavailableException>(() => view.Connector(batch: 2).RunAsync(default));
        Assert.Equal(2, view.Intakes.Codes.Length);
        view.Intakes.Working = int.MaxValue;
        Assert.Equal(3, await view.Connector(batch: 2).RunAsync(default));

        Assert.Equal(["A", "B", "C", "D", "E"], view.Intakes.Codes.Order(StringComparer.Ordinal));
        Assert.Equal(5, view.Intakes.Committed.Count);
    }

    [Fact]
    public async Task ACrashBetweenCommitAndWatermark_LosesAndRepeatsNothing()
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now() - interval '2 hours'", "A");
        await view.AddAsync("now() - interval '1 hour'", "B");
        view.Marks.Dies = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => view.Connector(batch: 1).RunAsync(default));
        Assert.Null(view.Marks.Mark);

        view.Marks.Dies = false;
        Assert.Equal(1, await view.Connector(batch: 1).RunAsync(default));
        Assert.Equal(["A", "B"], view.Intakes.Committed.Select(e => e.Code));
    }

    [Fact]
    public async Task ARowCommittedLate_IsFoundInTheOverlap_ButNotBeforeIt()
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now() - interval '1 minute'", "A");
        var connector = view.Connector();
        await connector.RunAsync(default);
        await view.AddAsync("now() - interval '5 minutes'", "LATE");
        await view.AddAsync("now() - interval '1 hour'", "TOO-LATE");

        Assert.Equal(1, await connector.RunAsync(default));
        Assert.Equal(["A", "LATE"], view.Intakes.Codes);
    }

    [Theory]
    [InlineData("timestamptz", "now() + interval '1 year'")]
    [InlineData("timestamp", "now() + interval '1 year'")]
    [InlineData("date", "'2090-01-01'")]
    public async Task ARowFromTheFuture_HidesNothingThatComesAfterIt(string type, string future)
    {
        var view = await OneStopView.CreateAsync(server, type);
        await view.AddAsync(future, "FUTURE");
        var connector = view.Connector();
        await connector.RunAsync(default);
        await view.AddAsync("now()", "A");

        Assert.Equal(1, await connector.RunAsync(default));
        Assert.Equal(0, await view.Connector().RunAsync(default));
        Assert.Equal(["FUTURE", "A"], view.Intakes.Codes);
    }

    [Fact]
    public async Task TheOperatorsOwnFilterAndCommentsAndSemicolon_DoNoHarm()
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now()", "A", "B");
        var connector = view.Connector("SELECT ma, tiep_nhan, hen_tra, xong, sua FROM ho_so WHERE sua > @watermark ORDER BY ma DESC -- một cửa\n;");

        Assert.Equal(2, await connector.RunAsync(default));
    }

    [Fact]
    public async Task ARowThatCannotBeMapped_GoesToQuarantine_Once()
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now()", "A");
        await view.RunAsync("UPDATE ho_so SET tiep_nhan = NULL");
        var connector = view.Connector();

        await connector.RunAsync(default);
        await connector.RunAsync(default);
        Assert.Equal("missing-field", Assert.Single(view.Intakes.Quarantined).Rule);
    }

    [Theory]
    [InlineData("SELECT ma, sua FROM ho_so", "sua", "thiếu cột")]
    [InlineData("SELECT ma, tiep_nhan, hen_tra, xong FROM ho_so", "sua", "sua")]
    [InlineData("SELECT ma, tiep_nhan, hen_tra, xong, 7 AS sua FROM ho_so", "sua", "không phải thời gian")]
    [InlineData("SELECT nhan AS ma, tiep_nhan, hen_tra, xong, sua FROM ho_so", "sua", "text[]")]
    [InlineData("SELECT * FROM khong_co", "sua", "khong_co")]
    [InlineData("INSERT INTO ho_so (ma) VALUES ('X')", "sua", "42601")]
    [InlineData("SELECT ma, tiep_nhan, hen_tra, xong, '2030' AS sua FROM ho_so", "sua", "kiểu text")]
    public async Task AQueryThatDoesNotFit_IsAFaultInWords(string query, string watermark, string words)
    {
        var view = await OneStopView.CreateAsync(server);
        await view.AddAsync("now()", "A");
        await view.RunAsync("UPDATE ho_so SET nhan = '{a}'");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => view.Connector(query, watermark).RunAsync(default));
        Assert.Contains(words, ConnectorReasons.Of(failure), StringComparison.Ordinal);
        Assert.Empty(view.Intakes.Committed);
    }

    [Fact]
    public async Task ADatabaseThatIsAway_IsAReasonWithoutThePassword()
    {
        var view = new OneStopView("Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Timeout=2", "date");
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => view.Connector().RunAsync(default));
        Assert.DoesNotContain("hunter2", ConnectorReasons.Of(failure), StringComparison.Ordinal);
        Assert.Contains("Không nối được", ConnectorReasons.Of(failure), StringComparison.Ordinal);
    }
}
