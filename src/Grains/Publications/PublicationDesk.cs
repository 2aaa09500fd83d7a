using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>
/// The one way to publications for pages, API and clock: reads what the journal says, and has acts done by the grain of the area and month. Who may come here is asked before; who may do what to
/// whose work is decided here and in <see cref="PublicationState"/>.
/// </summary>
public sealed class PublicationDesk
{
    private readonly IGrainFactory _grains;
    private readonly PublicationJournal _journal;
    private readonly PublicationDrafter _drafter;
    private readonly PublicationRegenerator _regenerator;
    private readonly AccessRegistry _access;
    private readonly GrainSettings _settings;

    internal PublicationDesk(IGrainFactory grains, PublicationJournal journal, PublicationDrafter drafter, PublicationRegenerator regenerator, AccessRegistry access, GrainSettings settings) =>
        (_grains, _journal, _drafter, _regenerator, _access, _settings) = (grains, journal, drafter, regenerator, access, settings);

    /// <summary>True while acts are signed with typed names instead of accounts: there is no account, and the data is simulated.</summary>
    public bool TakesTypedNames => _access.Current.IsOpen && _settings.IsSimulated;

    /// <summary>Who signs what a visitor does: his account, or, where names are typed, the name.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="typed">The name that was typed; matters only while <see cref="TakesTypedNames"/>.</param>
    /// <param name="address">His network address.</param>
    public Doer Signer(Visitor visitor, string? typed, string? address) => new(TakesTypedNames && visitor.Kind is VisitorKind.Open or VisitorKind.Local ? typed ?? "" : visitor.Id, address);

    /// <summary>The period of an area with an id such as <c>2026-10</c>: with the days that its publication covers, or else the area's rule says. Null if the id is none.</summary>
    public async Task<PublicationPeriod?> PeriodAsync(string area, string? id, CancellationToken cancellation = default)
    {
        if (!PublicationPeriod.TryParse(id, PeriodKind.Calendar, out var period)) return null;
        var days = (await _journal.ReadAsync(area, period.Id, cancellation)).Days;
        return period with { Kind = days ?? _drafter.RuleOf(area, period.To).PeriodKind };
    }

    /// <summary>The next draft that the area's rule will make by itself.</summary>
    public ScheduledDraft NextDraft(string area) => _drafter.NextDraft(area);

    /// <summary>Where the publication of an area and month stands.</summary>
    public async Task<PublicationStatus> ReadAsync(string area, PublicationPeriod period, CancellationToken cancellation = default) =>
        PublicationStatus.Of(area, period, await _journal.ReadAsync(area, period.Id, cancellation));

    /// <summary>The publications of an area, the newest month first.</summary>
    public async Task<IReadOnlyList<PublicationStatus>> ListAsync(string area, CancellationToken cancellation = default) =>
    [
        .. (await _journal.ListAsync(cancellation)).Where(one => one.Area == area).Select(one => PublicationStatus.Of(area, one.Period, one.File)),
    ];

    /// <summary>All that the public may see, by area, the newest month first.</summary>
    public async Task<IReadOnlyList<PublishedPeriod>> PublishedAsync(CancellationToken cancellation = default) =>
    [
        .. (await _journal.ListAsync(cancellation)).Where(one => one.File.State.IsPublic).Select(one => new PublishedPeriod(one.Area, one.Period, one.File.State.Versions)),
    ];

    /// <summary>Makes a draft, or another in the place of one that is not with the approver. Of an amendment the reason stays.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public async Task<PublicationStatus> DraftAsync(string area, PublicationPeriod period, Doer doer, CancellationToken cancellation = default)
    {
        var draft = (await _journal.ReadAsync(area, period.Id, cancellation)).State.Draft;
        return await ActAsync(area, period, PublicationActKind.Drafted, doer, null, draft?.Reason, cancellation);
    }

    /// <summary>Gives the draft to the approver.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The month.</param>
    /// <param name="expectedHash">Of the draft that the submitter has seen.</param>
    /// <param name="doer">Who submits it.</param>
    /// <param name="remark">What the approver and the journal are told: what is missing, and why it is submitted all the same. Null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> SubmitAsync(string area, PublicationPeriod period, string expectedHash, Doer doer, string? remark = null, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Submitted, doer, expectedHash, remark, cancellation);

    /// <summary>Gives the draft back.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> ReturnAsync(string area, PublicationPeriod period, string reason, Doer doer, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Returned, doer, null, reason, cancellation);

    /// <summary>Approves the draft that the approver has seen.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> ApproveAsync(string area, PublicationPeriod period, string expectedHash, Doer doer, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Approved, doer, expectedHash, null, cancellation);

    /// <summary>Publishes the draft that was approved.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> PublishAsync(string area, PublicationPeriod period, string expectedHash, Doer doer, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Published, doer, expectedHash, null, cancellation);

    /// <summary>Drafts the next version of what was published. Until it is published itself the public keeps what it has.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> BeginAmendmentAsync(string area, PublicationPeriod period, string reason, Doer doer, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Drafted, doer, null, reason, cancellation);

    /// <summary>Takes what was published from the public. The journal keeps it.</summary>
    /// <exception cref="PublicationException">It cannot be done; the message says why.</exception>
    public Task<PublicationStatus> WithdrawAsync(string area, PublicationPeriod period, string reason, Doer doer, CancellationToken cancellation = default) =>
        ActAsync(area, period, PublicationActKind.Withdrawn, doer, null, reason, cancellation);

    /// <summary>The canonical bytes of the draft; null if there is none. Not for the public.</summary>
    public async Task<byte[]?> DraftDocumentAsync(string area, PublicationPeriod period, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        return file.State.Draft is { } draft ? (await _journal.DraftAsync(file, draft.Version, cancellation))?.Unpacked() : null;
    }

    /// <summary>The canonical bytes of a version that was published, withdrawn or not; null if there is none. For the public see <see cref="PublicVersionAsync"/>.</summary>
    public async Task<byte[]?> VersionAsync(string area, PublicationPeriod period, int number, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        return number >= 1 && number <= file.State.Versions.Count ? (await _journal.DraftAsync(file, number, cancellation))?.Unpacked() : null;
    }

    /// <summary>The canonical bytes of a version that the public may see now; null if there is none.</summary>
    public async Task<byte[]?> PublicVersionAsync(string area, PublicationPeriod period, int number, CancellationToken cancellation = default) =>
        (await ReadAsync(area, period, cancellation)).IsPublic ? await VersionAsync(area, period, number, cancellation) : null;

    /// <summary>A version, or the draft by its number, made again from the journal as it was at the cut-off: the same bytes, whatever came later. Null if there is none.</summary>
    /// <exception cref="InvalidDataException">The stored document is not what its hash says.</exception>
    public async Task<byte[]?> RegenerateAsync(string area, PublicationPeriod period, int number, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        return await _journal.DraftAsync(file, number, cancellation) is { } draft ? await _regenerator.AgainAsync(draft, cancellation) : null;
    }

    /// <summary>What the last version would say otherwise if it were drafted now: what came after its cut-off. Empty also if nothing was published.</summary>
    /// <exception cref="PublicationException">It cannot be drafted; the message says why.</exception>
    public async Task<IReadOnlyList<LineDifference>> CandidatesAsync(string area, PublicationPeriod period, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        if (file.State.Versions is not [.., var last]) return [];
        var published = CanonicalJson.Read((await _journal.DraftAsync(file, last.Number, cancellation))!.Unpacked());
        return PublicationDifferences.Between(published, (await _drafter.CollectAsync(area, published.Period, withSuspicions: false, cancellation)).OrThrow().Document(file.State.NextVersion, null));
    }

    /// <summary>What two versions say otherwise; the draft counts by its number.</summary>
    public async Task<IReadOnlyList<LineDifference>> DifferencesAsync(string area, PublicationPeriod period, int older, int newer, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        return await _journal.DraftAsync(file, older, cancellation) is { } before && await _journal.DraftAsync(file, newer, cancellation) is { } after
            ? PublicationDifferences.Between(CanonicalJson.Read(before.Unpacked()), CanonicalJson.Read(after.Unpacked()))
            : [];
    }

    /// <summary>What the draft says otherwise than the one whose place it took; empty if it took none's.</summary>
    public async Task<IReadOnlyList<LineDifference>> RedraftAsync(string area, PublicationPeriod period, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        return file.State.Draft is { } draft && await _journal.DraftBeforeAsync(file, draft.Version, cancellation) is { } before && await _journal.DraftAsync(file, draft.Version, cancellation) is { } now
            ? PublicationDifferences.Between(CanonicalJson.Read(before.Unpacked()), CanonicalJson.Read(now.Unpacked()))
            : [];
    }

    /// <summary>What is missing in the period as known now, unit by unit.</summary>
    /// <exception cref="PublicationException">It cannot be drafted; the message says why.</exception>
    public async Task<IReadOnlyList<PublicationFinding>> CheckAsync(string area, PublicationPeriod period, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, period.Id, cancellation);
        var now = (await _drafter.CollectAsync(area, PublicationStatus.Of(area, period, file).Period, withSuspicions: true, cancellation)).OrThrow();
        var draft = file.State.Draft is { } info ? CanonicalJson.Read((await _journal.DraftAsync(file, info.Version, cancellation))!.Unpacked()) : null;
        return PublicationCheck.Find(now, draft);
    }

    private async Task<PublicationStatus> ActAsync(string area, PublicationPeriod period, PublicationActKind kind, Doer doer, string? hash, string? reason, CancellationToken cancellation)
    {
        var by = Signed(kind, doer);
        var outcome = await _grains.Publication(area, period.Id).Act(new PublicationOrder(kind, by, doer.Address, period.Kind, hash, reason?.Trim(), 0));
        if (outcome.IsRaceLost) throw new PublicationException(PublicationWords.RaceLost);
        if (outcome.Refusal != PublicationRefusal.None) throw new PublicationException(PublicationWords.Of(outcome.Refusal));
        return await ReadAsync(area, period, cancellation);
    }

    /// <summary>Real data is signed with accounts. On simulated data without accounts typed names do, which must differ like accounts.</summary>
    private string Signed(PublicationActKind kind, Doer doer)
    {
        var by = doer.Actor.Trim();
        if (by == PublicationAct.Clock) throw new PublicationException(PublicationWords.ReservedName);
        var isAccount = by != Visitor.Local.Id && by != Visitor.Open.Id && _access.Current.Account(by) is { IsDisabled: false };
        if (isAccount || kind == PublicationActKind.Drafted || TakesTypedNames) return by;
        throw new PublicationException(_access.Current.IsOpen ? PublicationWords.NeedsAccounts : PublicationWords.NotAnAccount);
    }
}
