using System.Globalization;
using System.Text.Json;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Reconciliation;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Reconciliation;

/// <summary>Acts on counts over HTTP.</summary>
internal static class CountActs
{
    private const string Csv = "text/csv";

    /// <summary>A unit declares what it counted, as JSON or as a CSV file.</summary>
    public static Task<IResult> DeclareAsync(string unit, HttpContext http, CountsDesk desk, ReconciliationQueries queries, OrgRegistry registry, TimeProvider time) => DoAsync(unit, registry, async () =>
    {
        var isCsv = http.Request.ContentType?.Split(';')[0].Trim().Equals(Csv, StringComparison.OrdinalIgnoreCase) == true;
        if (!isCsv && !http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        var today = registry.CalendarOf(unit).LocalDate(time.GetUtcNow().UtcTicks);
        var reader = isCsv ? CountFile.Read(await BytesAsync(http), today) : Read(await http.Request.ReadFromJsonAsync<CountsBody>(http.RequestAborted), today);
        if (reader.Faults.Count > 0) return Faulty(reader.Faults);
        await desk.DeclareAsync(unit, reader.Figures, http.Doer(), http.RequestAborted);
        return Results.Ok(CountsAnswer.Of(await queries.HistoryAsync(unit, http.RequestAborted), registry.CalendarOf(unit).Zone));
    });

    /// <summary>A unit explains a difference.</summary>
    public static Task<IResult> ExplainAsync(string unit, HttpContext http, CountsDesk desk, ReconciliationRule rule, OrgRegistry registry) => DoAsync(unit, registry, async () =>
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        var body = await http.Request.ReadFromJsonAsync<DifferenceExplanationBody>(http.RequestAborted);
        if (body is not { State: { } state, Difference: { } difference, Cause: { } cause }) return ApiFaults.Of(400, RuleIds.MissingField, "Phải có “state”, “difference”, “cause” và “text”; xem docs/reconciliation.md.");
        if (state.HasPeriod() && body.From is null) return ApiFaults.Of(400, RuleIds.MissingField, "Số đếm theo kỳ phải có “from”: ngày đầu của kỳ đã khai; xem docs/reconciliation.md.");
        var text = DraftText.Clean(body.Text);
        if (DraftText.Check("text", text, "Hãy viết rõ vì sao số trên phần mềm khác số thực tế, và khi nào xong.") is { } fault) return ApiFaults.Of(400, fault.Rule, fault.Message);
        var explained = await desk.ExplainAsync(new CountCell(unit, body.Field, state, body.From, body.Source), difference, cause, text, http.Doer(), http.RequestAborted);
        return Results.Ok(DifferenceAnswer.Of(explained, rule, registry.CalendarOf(unit).Zone));
    });

    /// <summary>A leader accepts or returns an explanation.</summary>
    public static Task<IResult> ReviewAsync(string unit, HttpContext http, CountsDesk desk, OrgRegistry registry) => DoAsync(unit, registry, async () =>
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        var body = await http.Request.ReadFromJsonAsync<DifferenceVerdictBody>(http.RequestAborted);
        if (body is not { Explanation: { } number, Accepted: { } accepted }) return ApiFaults.Of(400, RuleIds.MissingField, "Phải có “explanation” và “accepted”; xem docs/reconciliation.md.");
        var note = DraftText.Clean(body.Note);
        if (DraftText.Check("note", note, accepted ? null : "Trả lại thì phải ghi còn thiếu gì.") is { } fault) return ApiFaults.Of(400, fault.Rule, fault.Message);
        await desk.ReviewAsync(unit, number, accepted, note, http.Doer(), http.RequestAborted);
        return Results.NoContent();
    });

    private static CountReader Read(CountsBody? body, DateOnly today)
    {
        var reader = new CountReader(today);
        if (body?.Figures is not { Count: > 0 } figures) reader.Fault("figures", "phải có ít nhất một số.", null);
        else
        {
            foreach (var (one, number) in figures.Select((one, at) => (one, at + 1)))
            {
                reader.Take(new CountText
                {
                    Date = one?.Date, Field = one?.Field, State = one?.State, From = one?.From, Count = one?.Count?.ToString(CultureInfo.InvariantCulture), Codes = one?.Codes is { } codes ? string.Join('\n', codes) : null,
                    Document = one?.Evidence?.Document, DocumentDate = one?.Evidence?.DocumentDate, Note = one?.Evidence?.Note, FileName = one?.Evidence?.FileName, Sha256 = one?.Evidence?.Sha256,
                }, number);
            }
        }

        return reader;
    }

    private static async Task<byte[]> BytesAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        return bytes.ToArray();
    }

    private static IResult Faulty(IReadOnlyList<CountFault> faults) => Results.Problem(
        faults[0].Words, statusCode: 400, title: RuleIds.BadValue, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = RuleIds.BadValue, ["faults"] = faults });

    private static async Task<IResult> DoAsync(string unit, OrgRegistry registry, Func<Task<IResult>> act)
    {
        if (registry.Current.Org.Find(unit) is null) return ApiFaults.UnknownUnit(unit);
        try
        {
            return await act();
        }
        catch (JsonException)
        {
            return ApiFaults.Of(400, RuleIds.BadJson, "Không đọc được nội dung; xem docs/reconciliation.md.");
        }
        catch (ReconciliationException e)
        {
            return ApiFaults.Of(409, "reconciliation-refused", e.Message);
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", "Chưa ghi được; hãy xem lại, rồi gửi lại nếu chưa có.");
        }
    }
}
