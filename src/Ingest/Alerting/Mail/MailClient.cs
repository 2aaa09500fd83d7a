using MailKit.Net.Smtp;
using MimeKit;

namespace CchcLive.Ingest.Alerting.Mail;

/// <summary>A client for one mail whose recipients do not depend on each other: who is not accepted is noted, the others get it, and it fails only if nobody is accepted.</summary>
internal sealed class MailClient : SmtpClient
{
    private readonly List<SmtpCommandException> _refusals = [];

    /// <summary>The addresses that were not accepted.</summary>
    public IReadOnlyList<string> Refused => [.. _refusals.Select(refusal => refusal.Mailbox!.Address)];

    /// <inheritdoc />
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        _refusals.Add(new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, response.StatusCode, mailbox, response.Response));

    /// <summary>Fails as the mildest refusal says: a recipient may be accepted later.</summary>
    protected override void OnNoRecipientsAccepted(MimeMessage message) => throw _refusals.MinBy(refusal => (int)refusal.StatusCode)!;
}
