using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Clerk;

/// <summary>What whoever looks at a month may do to it now, and why not what he may not.</summary>
/// <param name="http">The request.</param>
/// <param name="status">Where the month stands.</param>
/// <param name="takesTypedNames">True if acts are signed with typed names.</param>
public sealed class ActOffer(HttpContext http, PublicationStatus status, bool takesTypedNames)
{
    private readonly PublicationState _state = PublicationState.Of(status.History);

    /// <summary>True if forms ask for the name of whoever acts.</summary>
    public bool AsksName => takesTypedNames && http.Visitor().Kind != VisitorKind.Account;

    /// <summary>What an act needs.</summary>
    public static Permission NeedOf(PublicationActKind kind) => kind is PublicationActKind.Returned or PublicationActKind.Approved ? Permission.ApprovePublication : Permission.PreparePublication;

    /// <summary>Why an act is not offered; null if it is.</summary>
    public string? WhyNot(PublicationActKind kind)
    {
        var need = NeedOf(kind);
        if (!http.Can(need, status.Area)) return need == Permission.ApprovePublication ? Texts.Clerk_WhyNot_Approver : Texts.Clerk_WhyNot_Publisher;
        if (http.Visitor().Kind != VisitorKind.Account && !takesTypedNames && kind != PublicationActKind.Drafted) return Texts.Clerk_WhyNot_Accounts;
        var act = new PublicationAct(kind, AsksName ? "-" : http.Visitor().Id, DateTimeOffset.UnixEpoch) { Hash = _state.Draft?.Hash ?? "-", Reason = "-", Version = kind == PublicationActKind.Drafted ? _state.NextVersion : 0 };
        var refusal = _state.Check(act);
        return refusal == PublicationRefusal.None ? null : Words.Of($"Clerk_WhyNot_{refusal}");
    }
}
