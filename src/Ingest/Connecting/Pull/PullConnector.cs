using CchcLive.Domain.Events;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Intake;
using Npgsql;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>
/// Reads a view of another system's database from its watermark on and turns rows into events by a mapping. The watermark moves only after the rows up
/// to it are committed, so a crash at any point leads to reading again, never to a gap; what is read again is known by (source, id).
/// </summary>
internal sealed class PullConnector(PullSettings settings, IIntakes intakes, IWatermarks watermarks, TimeProvider clock) : IConnector
{
    private readonly RecentRows _recent = new();
    private readonly RowMapper _mapper = new(settings.Mapping, recordedAt: null, new UnitLedger());

    /// <inheritdoc />
    public TimeSpan Every => settings.Interval;

    /// <inheritdoc />
    public async Task<long> RunAsync(CancellationToken stopping)
    {
        var mark = await watermarks.ReadAsync(settings.Name, stopping);
        if (mark?.Column != settings.Watermark) mark = null;
        await using var connection = new NpgsqlConnection(SourceAddress.Of(settings).ConnectionString);
        await connection.OpenAsync(stopping);
        var view = new ViewReader(settings, connection);
        var round = new Round(mark, await view.ClockAsync(stopping));
        var from = mark is null ? settings.Since.ToDateTime(TimeOnly.MinValue) : mark.Start(round.Clock.Of(mark.At.Kind), settings.Overlap);
        await foreach (var row in view.ReadAsync(Watermark.Literal(from), stopping))
        {
            round.Rows.Add(row);
            if (round.Rows.Count >= settings.Batch) await CommitAsync(round, stopping);
        }

        await CommitAsync(round, stopping);
        if (round.Taken == 0) await intakes.HeartbeatAsync(settings.Mapping.Source);
        return round.Accepted;
    }

    private async Task CommitAsync(Round round, CancellationToken stopping)
    {
        if (round.Rows.Count == 0) return;
        var intake = intakes.Open();
        foreach (var row in round.Rows.Where(row => !_recent.Knows(row)))
        {
            await intake.AddAsync(_mapper.Map(row.Row, Written(row)), settings.Mapping.Source, line: null);
            round.Taken++;
        }

        round.Accepted += (await intake.FinishAsync()).Accepted;
        await MoveAsync(round, stopping);
        foreach (var row in round.Rows) _recent.Add(row);
        _recent.ForgetBefore(round.Mark!.Start(round.Clock.Of(round.Mark.At.Kind), settings.Overlap));
        round.Rows.Clear();
    }

    /// <summary>
    /// Moves the mark to the last committed row, but not beyond the clock of the database: rows from its future are read until they are past. It moves
    /// back only if that clock was set back.
    /// </summary>
    private async Task MoveAsync(Round round, CancellationToken stopping)
    {
        var at = round.Rows[^1].At;
        var now = round.Clock.Of(at.Kind);
        var reached = new Watermark(settings.Watermark, Watermark.Earlier(at, now));
        if (round.Mark is { } mark && reached.At <= mark.At && mark.At <= now) return;
        await watermarks.WriteAsync(settings.Name, reached, stopping);
        round.Mark = reached;
    }

    /// <summary>Of two statements of a row the one written later stands. A row from the future counts as written now.</summary>
    private Moment Written(PulledRow row)
    {
        var now = clock.GetUtcNow();
        var written = row.At.Kind == DateTimeKind.Utc ? new DateTimeOffset(row.At) : LocalTime.At(row.At, settings.Mapping.Zone).ToInstant();
        return Moment.At(written < now ? written : now.ToOffset(written.Offset));
    }

    private sealed class Round(Watermark? mark, SourceClock clock)
    {
        public Watermark? Mark { get; set; } = mark;

        public SourceClock Clock => clock;

        public List<PulledRow> Rows { get; } = [];

        public long Taken { get; set; }

        public long Accepted { get; set; }
    }
}
