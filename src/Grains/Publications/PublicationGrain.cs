using System.Text.Json;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Messages;
using CchcLive.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Publications;

/// <summary>Does what is wanted of one publication, one thing after the other. The journal decides: who loses the race for the next segment has done nothing, and is told so.</summary>
internal sealed class PublicationGrain(PublicationJournal journal, PublicationDrafter drafter, AuditLog audit, TimeProvider time, IHostApplicationLifetime host, ILogger<PublicationGrain> log) : Grain, IPublicationGrain, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc />
    public async Task<PublicationOutcome> Act(PublicationOrder order)
    {
        await _turn.WaitAsync();
        try
        {
            return await DoAsync(order).WaitAsync(host.ApplicationStopping); // the shards that a draft asks may have gone
        }
        catch (JournalConflictException)
        {
            return new PublicationOutcome(PublicationRefusal.None, IsRaceLost: true, 0);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<PublicationOutcome> DoAsync(PublicationOrder order)
    {
        var key = GrainKeys.Id(this.GetPrimaryKeyString());
        var (area, period) = (key[..key.LastIndexOf('|')], key[(key.LastIndexOf('|') + 1)..]);
        var file = await journal.ReadAsync(area, period);
        var act = new PublicationAct(order.Kind, order.By, time.GetUtcNow())
        {
            Hash = order.Hash, Reason = order.Reason, DueAt = order.DueAt == 0 ? null : new DateTimeOffset(order.DueAt, TimeSpan.Zero),
        };
        var entry = PublicationEntry.Of(act);
        if (order.Kind == PublicationActKind.Drafted)
        {
            (var refusal, entry) = await DraftAsync(area, period, file, act, order.PeriodKind);
            if (refusal != PublicationRefusal.None) return new PublicationOutcome(refusal, false, file.Head.LastSeq);
        }

        if (file.State.Check(entry.Act) is not PublicationRefusal.None and var refused) return new PublicationOutcome(refused, false, file.Head.LastSeq);
        file = await journal.AppendAsync(file, entry);
        log.LogInformation("Publication {Area} {Period}: {Kind}, version {Version}.", area, period, entry.Kind, file.State.Draft?.Version ?? file.State.Versions.Count);
        await TellAsync(area, period, entry, order.Address);
        return new PublicationOutcome(PublicationRefusal.None, false, file.Head.LastSeq);
    }

    private async Task<(PublicationRefusal Refusal, PublicationEntry Entry)> DraftAsync(string area, string id, PublicationFile file, PublicationAct act, PeriodKind kind)
    {
        var version = file.State.NextVersion;
        var wanted = PublicationEntry.Of(act with { Version = version, Hash = "-" });
        if (file.State.Check(wanted.Act) is not PublicationRefusal.None and var refusal) return (refusal, wanted);
        if (!PublicationPeriod.TryParse(id, file.Days ?? kind, out var period)) return (PublicationRefusal.NoArea, wanted);
        var answer = await drafter.CollectAsync(area, period, withSuspicions: false);
        if (answer.CutOff is not { } cutOff) return (answer.Refusal, wanted);
        var document = CanonicalJson.Write(cutOff.Document(version, version == 1 ? null : act.Reason));
        return (PublicationRefusal.None, PublicationEntry.Of(act with { At = cutOff.Plan.CutOffAt, Version = version, Hash = CanonicalJson.Hash(document) }) with
        {
            Days = period.Kind, Rule = JsonSerializer.Deserialize<JsonElement>(cutOff.Plan.Counting.ToJson()), Document = PackedDocument.Pack(document),
        });
    }

    /// <summary>The publication's own stream has said it already: an audit that cannot be written undoes nothing.</summary>
    private async Task TellAsync(string area, string period, PublicationEntry entry, string? address)
    {
        try
        {
            await audit.WriteAsync(new AuditEntry(entry.By, AuditOf(entry.Kind), $"{area}/{period}", string.Join(" · ", new[] { entry.Reason, entry.Hash }.OfType<string>()), address));
        }
        catch (JournalException e)
        {
            log.LogError(e, "Publication {Area} {Period}: {Kind} was journaled, but the audit could not be written.", area, period, entry.Kind);
        }
    }

    private static string AuditOf(PublicationActKind kind) => kind switch
    {
        PublicationActKind.Drafted => "publication-drafted",
        PublicationActKind.Submitted => "publication-submitted",
        PublicationActKind.Returned => "publication-returned",
        PublicationActKind.Approved => "publication-approved",
        PublicationActKind.Published => "publication-published",
        PublicationActKind.Withdrawn => "publication-withdrawn",
        _ => "publication-taken-down",
    };
}
