using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Csv;
using CchcLive.Silo.Client;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Importing;

/// <summary>Sends events over the public API in requests of a few thousand, and rows with problems to the quarantine. A request that was not taken is sent again.</summary>
internal sealed class EventSender(Session session, ImportReport report) : IDisposable
{
    private const int EventsPerRequest = 4000;
    private const int RowsPerRequest = 500;
    private const int MaxTries = 20;

    private readonly MemoryStream _lines = new();
    private readonly List<long> _rowOfLine = [];
    private readonly List<object> _problems = [];

    /// <summary>Takes the events or the problems of a row.</summary>
    public async Task AddAsync(MappedRow row, string source, CancellationToken cancellation)
    {
        foreach (var e in row.Events) Write(e, row.Line);
        foreach (var problem in row.Problems)
            _problems.Add(new { source, eventId = (string?)null, code = (string?)null, rule = problem.Rule, field = problem.Field ?? problem.Column, line = row.Line, detail = problem.Message, raw = row.Cells ?? "" });
        if (_rowOfLine.Count >= EventsPerRequest) await SendEventsAsync(cancellation);
        if (_problems.Count >= RowsPerRequest) await SendProblemsAsync(cancellation);
    }

    /// <summary>Sends what is left.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await SendEventsAsync(cancellation);
        await SendProblemsAsync(cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private void Write(DossierEvent e, long row)
    {
        _lines.Write(CloudEventWriter.ToUtf8(e));
        _lines.WriteByte((byte)'\n');
        _rowOfLine.Add(row);
    }

    private async Task SendEventsAsync(CancellationToken cancellation)
    {
        if (_rowOfLine.Count == 0) return;
        var answer = await PostAsync("/api/v1/events", _lines.ToArray(), "application/x-ndjson", cancellation);
        report.Accepted += answer.GetProperty("accepted").GetInt64();
        report.Duplicates += answer.GetProperty("duplicates").GetInt64();
        report.Orphans += answer.GetProperty("orphans").GetInt64();
        report.Quarantined += answer.GetProperty("quarantined").GetInt64();
        foreach (var entry in answer.GetProperty("entries").EnumerateArray().Where(entry => entry.Text("outcome") == "quarantined")) Note(entry);
        _lines.SetLength(0);
        _rowOfLine.Clear();
    }

    private void Note(JsonElement entry)
    {
        var rule = entry.Text("rule");
        report.Problems[rule] = report.Problems.GetValueOrDefault(rule) + 1;
        if (report.Examples.Count < 20) report.Examples.Add($"Dòng {_rowOfLine[(int)entry.GetProperty("index").GetInt64()]}: {entry.Text("message")}");
    }

    private async Task SendProblemsAsync(CancellationToken cancellation)
    {
        if (_problems.Count == 0) return;
        await PostAsync("/api/v1/admin/quarantine", JsonSerializer.SerializeToUtf8Bytes(_problems), "application/json", cancellation);
        _problems.Clear();
    }

    private async Task<JsonElement> PostAsync(string path, byte[] body, string type, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
                return await session.PostAsync(path, content, cancellation);
            }
            catch (ApiException e) when (e.Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable && tries < MaxTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), SystemClock.Instance, cancellation);
            }
        }
    }
}
