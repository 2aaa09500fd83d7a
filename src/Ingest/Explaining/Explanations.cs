using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Grains;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal.Writing;

namespace CchcLive.Ingest.Explaining;

/// <summary>
/// What units and their leaders do about late dossiers: explain, apologise, judge (D§1 rows 3, 4 and 8). Everything becomes an event, through the same intake as every
/// source's, so whoever asks next sees it; and a line of the audit. One act is taken at a time; one for many dossiers is done for all of them or for none.
/// </summary>
public sealed class Explanations(
    IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, SourceMeter meter, BoardQueries boards, OrgRegistry registry,
    CatalogueRegistry catalogues, AccessRegistry access, AuditLog audit, TimeProvider time) : IDisposable
{
    /// <summary>For so many dossiers one explanation may be filed at once.</summary>
    public const int MostDossiers = 500;

    private const int FoundTogether = 100;

    private readonly SemaphoreSlim _acting = new(1, 1);

    /// <summary>True if somebody may do something about a dossier: at a unit that answers for it.</summary>
    public bool May(Visitor visitor, Permission permission, DossierLine line) =>
        visitor.Can(permission, null, access.Today) || LatenessRules.Responsible(line).Any(unit => visitor.Can(permission, unit, access.Today));

    /// <summary>Why a dossier cannot be explained, in words; null if it can.</summary>
    public static string? WhyNotExplain(DossierLine line) => LatenessRules.ToExplain(line, unit: null)?.Message;

    /// <summary>Why nobody can apologise for a dossier, in words; null if one can.</summary>
    public string? WhyNotApologise(DossierLine line) => LatenessRules.ToApologise(line, ZoneOf(line))?.Message;

    /// <summary>Files one explanation for some dossiers: for all of them or for none.</summary>
    /// <param name="codes">The dossiers' codes; one that is named twice is taken once.</param>
    /// <param name="draft">The explanation.</param>
    /// <param name="by">Who explains.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="unit">The unit that answers for all of them; null if it does not matter.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Exception">Not everything was committed: doing it again is safe.</exception>
    public Task<ExplainingOutcome> ExplainAsync(IEnumerable<string> codes, ExplanationDraft draft, Visitor by, string? address, string? unit = null, CancellationToken cancellation = default)
    {
        var (cause, text) = (DraftText.Clean(draft.Cause), DraftText.Clean(draft.Text));
        ExplainingFault?[] faults =
        [
            CauseFault(cause, "Hãy chọn nguyên nhân."),
            DraftText.Check("text", text, "Hãy viết rõ vì sao hồ sơ trễ hạn và đã khắc phục thế nào."),
        ];
        return DoAsync(
            new Act(AuditActions.DossierExplained, Permission.Explain, cause), [.. faults.OfType<ExplainingFault>()], codes,
            file => Fault(LatenessRules.ToExplain(file.Line, unit)), (file, at) => ExplainingEvents.Explained(file, at, by, cause, text), by, address, cancellation);
    }

    /// <summary>Apologises for a dossier and appoints the next date.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="draft">The apology.</param>
    /// <param name="by">Who apologises.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Exception">It may not have been committed: doing it again is safe.</exception>
    public Task<ExplainingOutcome> ApologiseAsync(string code, ApologyDraft draft, Visitor by, string? address, CancellationToken cancellation = default)
    {
        var clean = draft with { Apology = DraftText.Clean(draft.Apology), Cause = DraftText.Clean(draft.Cause), Reason = DraftText.Clean(draft.Reason) };
        ExplainingFault?[] faults =
        [
            DraftText.Check("apology", clean.Apology!, "Hãy viết lời xin lỗi: thư xin lỗi phải có đủ ba nội dung (xin lỗi, lý do, ngày hẹn tiếp theo)."),
            CauseFault(clean.Cause!, missing: null),
            DraftText.Check("reason", clean.Reason!, "Hãy viết lý do trễ hạn: thư xin lỗi phải có đủ ba nội dung (xin lỗi, lý do, ngày hẹn tiếp theo)."),
        ];
        var wrong = faults.OfType<ExplainingFault>().ToList();
        return DoAsync(
            new Act(AuditActions.DossierApologised, Permission.Explain, draft.NextDueAt?.ToString() ?? ""), [], [code],
            file =>
            {
                if (wrong.Count == 0 && clean.NextDueAt is not null && ExplainingEvents.IsRepeated(file, ExplainingEvents.Apologised(file, default, by, clean))) return []; // pressed twice
                return LatenessRules.ToApologise(file.Line, ZoneOf(file.Line)) is { } fault ? [fault] : [.. wrong, .. LatenessRules.Dates(file.Line, clean, registry.CalendarOf(file.Line.HandlingUnit), time.GetUtcNow().UtcTicks)];
            },
            (file, at) => ExplainingEvents.Apologised(file, at, by, clean), by, address, cancellation);
    }

    /// <summary>Judges an explanation; a later verdict takes the place of an earlier one, which stays in the history.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="draft">The verdict.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Exception">It may not have been committed: doing it again is safe.</exception>
    public Task<ExplainingOutcome> ReviewAsync(string code, VerdictDraft draft, Visitor by, string? address, CancellationToken cancellation = default)
    {
        var (verdict, note) = (DraftText.Clean(draft.Verdict), DraftText.Clean(draft.Note));
        ExplainingFault?[] faults =
        [
            EventContract.Fields[FieldId.Verdict].Allowed.Contains(verdict, StringComparer.Ordinal) ? null : DraftText.Fault("verdict", RuleIds.BadValue, "Hãy chọn kết luận: có hoặc không có lý do chính đáng."),
            DraftText.Check("note", note, null),
        ];
        return DoAsync(
            new Act(AuditActions.ExplanationReviewed, Permission.ReviewExplanation, verdict), [.. faults.OfType<ExplainingFault>()], [code],
            file => Fault(LatenessRules.ToReview(file.Line)), (file, at) => ExplainingEvents.Reviewed(file, at, by, verdict, note), by, address, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _acting.Dispose();

    private async Task<ExplainingOutcome> DoAsync(
        Act act, IReadOnlyList<ExplainingFault> faults, IEnumerable<string> codes, Func<DossierFile, IReadOnlyList<ExplainingFault>> check, Func<DossierFile, Moment, DossierEvent> make,
        Visitor by, string? address, CancellationToken cancellation)
    {
        var wanted = codes.Select(DossierCode.Normalise).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count is 0 or > MostDossiers) faults = [.. faults, DraftText.Fault("codes", RuleIds.BadValue, $"Hãy chọn từ 1 đến {MostDossiers} hồ sơ.")];
        if (faults.Count > 0) return ExplainingOutcome.Faulty(faults);
        await _acting.WaitAsync(cancellation);
        try
        {
            var files = new List<DossierFile>();
            var refused = new List<RefusedDossier>();
            foreach (var some in wanted.Chunk(FoundTogether))
            {
                foreach (var (code, file) in some.Zip(await Task.WhenAll(some.Select(code => boards.FindAsync(code, occurredBy: null)))))
                {
                    if (file is null) refused.Add(new RefusedDossier(code, new ExplainingFault(FaultKind.Unknown, "unknown-dossier", null, $"Chưa có sự kiện nào của hồ sơ “{code}”.")));
                    else if (!May(by, act.Needs, file.Line)) refused.Add(new RefusedDossier(code, new ExplainingFault(FaultKind.NotAllowed, "not-allowed", null, "Hồ sơ không do đơn vị được giao cho tài khoản này giải quyết.")));
                    else if (check(file) is { Count: > 0 } wrong) refused.AddRange(wrong.Select(fault => new RefusedDossier(code, fault)));
                    else files.Add(file);
                }
            }

            return refused.Count > 0 ? ExplainingOutcome.Refusing(refused) : await WriteAsync(act, files, make, by, address, cancellation);
        }
        finally
        {
            _acting.Release();
        }
    }

    private async Task<ExplainingOutcome> WriteAsync(
        Act act, List<DossierFile> files, Func<DossierFile, Moment, DossierEvent> make, Visitor by, string? address, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var events = files.Select(file => (File: file, Event: make(file, Moment.At(TimeZoneInfo.ConvertTime(now, ZoneOf(file.Line)))))).Where(pair => !ExplainingEvents.IsRepeated(pair.File, pair.Event)).ToList();
        var intake = new EventIntake(grains, writer, settings, clock, sources, time);
        foreach (var (_, e) in events) await intake.AddAsync(new EventReading { Event = e, Source = e.Source, Id = e.Id, Code = e.Code }, line: null);
        var answer = await intake.FinishAsync();
        meter.Add(intake.Tallies);
        if (answer.Accepted > 0)
        {
            var (target, detail) = files.Count == 1 ? (files[0].Line.Code, act.Detail) : (string.Join(", ", files.SelectMany(file => LatenessRules.Responsible(file.Line)).Distinct(StringComparer.Ordinal)), $"{act.Detail}; {answer.Accepted} hồ sơ");
            await audit.WriteAsync(new AuditEntry(by.Id, act.Action, target, detail, address), cancellation);
        }

        var lost = answer.Entries.Where(entry => entry.Outcome == "quarantined").Select(entry => new RefusedDossier(
            events.First(pair => pair.Event.Id == entry.Id).Event.Code,
            new ExplainingFault(FaultKind.State, entry.Rule ?? "quarantined", null, "Vừa có người khác ghi cho hồ sơ này; hãy xem lại rồi làm lại nếu còn cần."))).ToList();
        return new ExplainingOutcome(answer.Accepted, files.Count - events.Count, [], lost);
    }

    /// <summary>A cause is one of the catalogue's that may be given today, unless it has none.</summary>
    private ExplainingFault? CauseFault(string cause, string? missing)
    {
        if (cause.Length == 0 || !catalogues.Current.Causes.Any()) return DraftText.Check("cause", cause, missing, EventContract.MaxNameLength);
        return catalogues.Current.CausesOn(access.Today).Any(known => known.Code == cause) ? null : DraftText.Fault("cause", RuleIds.BadValue, "Nguyên nhân không có trong danh mục đang dùng; hãy chọn lại.");
    }

    private TimeZoneInfo ZoneOf(DossierLine line) => registry.CalendarOf(line.HandlingUnit).Zone;

    private static IReadOnlyList<ExplainingFault> Fault(ExplainingFault? fault) => fault is null ? [] : [fault];

    /// <summary>What is done, as the audit calls it, what it needs, and what the audit adds.</summary>
    private sealed record Act(string Action, Permission Needs, string Detail);
}
