using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Publications;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Clerk;

/// <summary>Does what a form of a month's page wants. Whether it may be done says the publication itself; here is asked only for what a form leaves out.</summary>
internal sealed class ClerkActs(PublicationDesk desk, ClerkReader reader, IAntiforgery forms)
{
    /// <summary>Does it.</summary>
    /// <returns>The form; with a fault if nothing was done.</returns>
    public async Task<ActEntry> DoAsync(HttpContext http, string area, PublicationPeriod period)
    {
        var entry = ActEntry.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (!await forms.IsRequestValidAsync(http)) return entry.With(Texts.FormExpired);
        if (entry.Kind is not { } kind || !http.Can(ActOffer.NeedOf(kind), area)) return entry.With(Texts.Clerk_NotDone);
        var asksName = desk.TakesTypedNames && http.Visitor().Kind != VisitorKind.Account;
        if (asksName && entry.By.Length == 0) return entry.With(Texts.Clerk_NoName, ActEntry.ByField);
        try
        {
            return await DoAsync(entry, kind, area, period, asksName ? new Doer(entry.By, http.Address()) : http.Doer(), http.RequestAborted);
        }
        catch (PublicationException e)
        {
            return entry.With(e.Message);
        }
    }

    private async Task<ActEntry> DoAsync(ActEntry entry, PublicationActKind kind, string area, PublicationPeriod period, Doer doer, CancellationToken cancellation)
    {
        if (kind == PublicationActKind.Submitted) return await SubmitAsync(entry, area, period, doer, cancellation);
        var amends = kind == PublicationActKind.Drafted && (await desk.ReadAsync(area, period, cancellation)) is { Draft: null, Last: not null };
        if (entry.Reason.Length == 0 && (amends || kind is PublicationActKind.Returned or PublicationActKind.Withdrawn)) return entry.With(Texts.Clerk_NoReason, ActEntry.ReasonField);
        await (kind switch
        {
            PublicationActKind.Drafted => amends ? desk.BeginAmendmentAsync(area, period, entry.Reason, doer, cancellation) : desk.DraftAsync(area, period, doer, cancellation),
            PublicationActKind.Returned => desk.ReturnAsync(area, period, entry.Reason, doer, cancellation),
            PublicationActKind.Approved => desk.ApproveAsync(area, period, entry.Hash, doer, cancellation),
            PublicationActKind.Published => desk.PublishAsync(area, period, entry.Hash, doer, cancellation),
            _ => desk.WithdrawAsync(area, period, entry.Reason, doer, cancellation),
        });
        return entry;
    }

    /// <summary>With gaps only if exactly those were confirmed that there are now; what was missing, and why it is submitted all the same, is journaled with it.</summary>
    private async Task<ActEntry> SubmitAsync(ActEntry entry, string area, PublicationPeriod period, Doer doer, CancellationToken cancellation)
    {
        var (groups, fault) = await reader.CheckAsync(area, period, cancellation);
        if (groups is null) return entry.With(fault!);
        var gaps = FindingGroup.Summary(groups);
        if (gaps != entry.Gaps) return entry.With(Texts.Clerk_GapsMoved, ActEntry.ConfirmField);
        if (gaps.Length > 0 && !entry.IsConfirmed) return entry.With(Texts.Clerk_NotConfirmed, ActEntry.ConfirmField);
        if (gaps.Length > 0 && entry.Reason.Length == 0) return entry.With(Texts.Clerk_NoReason, ActEntry.ReasonField);
        await desk.SubmitAsync(area, period, entry.Hash, doer, gaps.Length == 0 ? null : Words.Fill(Texts.Clerk_GapsConfirmed, gaps, entry.Reason), cancellation);
        return entry;
    }
}
