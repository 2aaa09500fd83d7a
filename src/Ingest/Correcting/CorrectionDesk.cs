using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains;
using CchcLive.Grains.Access;
using CchcLive.Grains.Corrections;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Correcting;

/// <summary>
/// Corrections by people: one proposes with a reason, another approves, and only then the <c>corrected</c> event enters the intake (D§4.6.3). Who may come here is asked before;
/// that nobody approves what he proposed is decided here.
/// </summary>
public sealed class CorrectionDesk(
    IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, SourceMeter meter, BoardQueries boards, OrgRegistry registry,
    CorrectionRegistry corrections, AccessRegistry access, AuditLog audit, TimeProvider time, ILogger<CorrectionDesk> log)
{
    /// <summary>True while names are typed instead of signing in: there is no account, and the data is simulated.</summary>
    public bool TakesTypedNames => access.Current.IsOpen && settings.IsSimulated;

    /// <summary>Who signs what a visitor does: his account, or, where names are typed, the name.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="typed">The name that was typed; matters only while <see cref="TakesTypedNames"/>.</param>
    /// <param name="address">His network address.</param>
    public Doer SignerOf(Visitor visitor, string? typed, string? address) => new(TakesTypedNames && visitor.Kind is VisitorKind.Open or VisitorKind.Local ? typed ?? "" : visitor.Id, address);

    /// <summary>Those of a dossier, the newest first.</summary>
    public IReadOnlyList<Correction> Of(string code) => corrections.Current.Of(code);

    /// <summary>Those of the units of a place, the newest first.</summary>
    public IReadOnlyList<Correction> At(string place)
    {
        var reference = registry.Current;
        var units = reference.LeavesOf(place, registry.TreeOf(place).Date).Append(place).ToHashSet(StringComparer.Ordinal);
        return [.. corrections.Current.All.Where(one => units.Contains(one.Proposal.Unit)).Reverse()];
    }

    /// <summary>Writes down a proposal. Nothing is corrected. The same proposal again, while it waits, is the one that is there.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="draft">What is wanted.</param>
    /// <param name="signer">Who signs: an account, or a typed name while <see cref="TakesTypedNames"/>.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Journal.JournalException">It may not have been written.</exception>
    public async Task<CorrectionOutcome> ProposeAsync(string code, CorrectionDraft draft, Doer signer, CancellationToken cancellation = default)
    {
        if (NoSigner(signer) is { } nobody) return nobody;
        if (await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is not { } file) return Unknown(code);
        if (Target(file, draft) is not { } target)
            return CorrectionOutcome.Refused(FaultKind.Field, "unknown-event", "Hồ sơ không có sự kiện này, hoặc sự kiện không điều chỉnh được.", "eventId");
        var reason = DraftText.Clean(draft.Reason);
        if (DraftText.Check("reason", reason, "Hãy viết rõ vì sao phải điều chỉnh và căn cứ vào đâu.") is { } faulty) return new CorrectionOutcome(null, faulty);
        var field = CorrectionValues.FieldsOf(target.Verb).FirstOrDefault(spec => spec.Name == draft.Field);
        if (field is null) return CorrectionOutcome.Refused(FaultKind.Field, RuleIds.BadValue, "Sự kiện này không có trường đã chọn.", "field");
        var value = DraftText.Clean(draft.Value);
        if (value.Length == 0 ? field.Id == FieldId.Time || EventContract.Verbs[target.Verb].Required.Contains(field.Id) : CorrectionValues.Read(field, value) is null)
            return CorrectionOutcome.Refused(FaultKind.Field, RuleIds.BadValue, $"Giá trị mới không hợp lệ cho “{field.Meaning}”.", "value");
        var proposal = new CorrectionProposal(file.Line.Code, file.Line.HandlingUnit ?? "", target.Source, target.Id, field.Name, value.Length == 0 ? null : value, reason, signer.Actor.Trim(), time.GetUtcNow());
        Correction? there = null;
        await corrections.ChangeAsync(
            state => (there = state.All.LastOrDefault(one => one.Stage == CorrectionStage.Waiting && one.Proposal with { At = proposal.At } == proposal)) is null ? new CorrectionEntry { Proposed = proposal } : null, cancellation);
        if (there is not null) return new CorrectionOutcome(there, null);
        var correction = corrections.Current.All.Last(one => one.Proposal == proposal);
        await audit.TellAsync(new AuditEntry(proposal.By, AuditActions.CorrectionProposed, proposal.Code, FormattableString.Invariant($"{correction.Number}: {field.Name}"), signer.Address), log);
        return new CorrectionOutcome(correction, null);
    }

    /// <summary>
    /// Approves a proposal and corrects the dossier, or gives the proposal back. What is approved and did not reach the dossier, because the program stopped in between, any approver sends again by approving it.
    /// </summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="number">The proposal's number.</param>
    /// <param name="isApproved">True to approve.</param>
    /// <param name="note">Why; demanded of who gives it back.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Exception">It may not have been written as a whole: doing it again is safe.</exception>
    public async Task<CorrectionOutcome> DecideAsync(string code, int number, bool isApproved, string? note, Doer signer, CancellationToken cancellation = default)
    {
        if (NoSigner(signer) is { } nobody) return nobody;
        var words = DraftText.Clean(note);
        if (DraftText.Check("note", words, isApproved ? null : "Hãy viết rõ vì sao trả lại.") is { } faulty) return new CorrectionOutcome(null, faulty);
        await corrections.CatchUpAsync(cancellation);
        if (corrections.Current.Find(number) is not { } known || known.Proposal.Code != DossierCode.Normalise(code)) return Unknown(code);
        if (known.Proposal.By == signer.Actor.Trim()) return CorrectionOutcome.Refused(FaultKind.NotAllowed, "own-proposal", "Người đề nghị không được tự phê duyệt đề nghị của mình.");
        var decision = new CorrectionDecision(number, isApproved, signer.Actor.Trim(), time.GetUtcNow(), words);
        await corrections.ChangeAsync(state => state.Find(number) is { Decision: null } ? new CorrectionEntry { Decided = decision } : null, cancellation);
        var decided = corrections.Current.Find(number)!;
        var isMine = decided.Decision == decision;
        if (isMine) await audit.TellAsync(new AuditEntry(decision.By, isApproved ? AuditActions.CorrectionApproved : AuditActions.CorrectionReturned, decided.Proposal.Code, FormattableString.Invariant($"{number}"), signer.Address), log);
        var isTaken = isMine || (decided.Decision!.By == decision.By && decided.Decision.IsApproved == isApproved);
        if (decided.Stage == CorrectionStage.Approved && isApproved && !await IsDoneAsync(decided))
        {
            await SendAsync(decided); // whoever asked may have gone: what was decided is done all the same
            isTaken = true;
        }
        return isTaken ? new CorrectionOutcome(decided, null) : CorrectionOutcome.Refused(FaultKind.State, "already-decided", "Đề nghị này đã được người khác quyết định.");
    }

    /// <summary>True if the dossier has the event of an approved correction.</summary>
    public static bool IsDone(Correction correction, DossierFile file) => CorrectionEvents.IdOf(correction) is var id && EventBatch.Decode(file.Events).Any(e => e.Verb == Verb.Corrected && e.Id == id);

    private async Task<bool> IsDoneAsync(Correction correction) => await boards.FindAsync(correction.Proposal.Code, occurredBy: null) is { } file && IsDone(correction, file);

    private async Task SendAsync(Correction correction)
    {
        var intake = new EventIntake(grains, writer, settings, clock, sources, time);
        var e = CorrectionEvents.Of(correction, registry.CalendarOf(correction.Proposal.Unit).Zone);
        await intake.AddAsync(new EventReading { Event = e, Source = e.Source, Id = e.Id, Code = e.Code }, line: null);
        var answer = await intake.FinishAsync();
        meter.Add(intake.Tallies);
        if (answer.Quarantined > 0) throw new InvalidOperationException($"The correction {correction.Number} went to quarantine: {string.Join(", ", answer.Entries.Select(entry => entry.Rule))}.");
    }

    private CorrectionOutcome? NoSigner(Doer signer)
    {
        if (access.Current.Account(signer.Actor) is { IsDisabled: false } || (TakesTypedNames && !string.IsNullOrWhiteSpace(signer.Actor))) return null;
        return CorrectionOutcome.Refused(FaultKind.NotAllowed, "needs-account", "Đề nghị và phê duyệt điều chỉnh phải do người có tài khoản thực hiện; hãy đăng nhập.");
    }

    private static DossierEvent? Target(DossierFile file, CorrectionDraft draft) =>
        EventBatch.Decode(file.Events).Where(e => e.Verb != Verb.Corrected && e.Id == draft.EventId && (string.IsNullOrEmpty(draft.Source) || e.Source == draft.Source)).ToList() is [var only] ? only : null;

    private static CorrectionOutcome Unknown(string code) => CorrectionOutcome.Refused(FaultKind.Unknown, "unknown-correction", $"Không có hồ sơ hoặc đề nghị điều chỉnh này: “{code}”.");
}
