namespace CchcLive.Grains.Access;

/// <summary>What the audit tells of accounts. Other parts add actions of their own, <c>thing-verb</c>.</summary>
public static class AuditActions
{
#pragma warning disable CS1591 // each is its own description
    public const string SignedIn = "signed-in";
    public const string SignInRefused = "sign-in-refused";
    public const string SignInLocked = "sign-in-locked";
    public const string SignedOut = "signed-out";
    public const string AccountAdded = "account-added";
    public const string AccountGranted = "account-granted";
    public const string AccountDisabled = "account-disabled";
    public const string AccountEnabled = "account-enabled";
    public const string AccountInvited = "account-invited";
    public const string PasswordSet = "password-set";
    public const string SessionsEnded = "sessions-ended";
    public const string AuditExported = "audit-exported";
    public const string JournalExported = "journal-exported";
    public const string Reminded = "reminded";
    public const string NamesViewed = "names-viewed";
    public const string NamesExported = "names-exported";
    public const string DossierExplained = "dossier-explained";
    public const string DossierApologised = "dossier-apologised";
    public const string ExplanationReviewed = "explanation-reviewed";
    public const string OrgChanged = "org-changed";
    public const string CalendarChanged = "calendar-changed";
    public const string CorrectionProposed = "correction-proposed";
    public const string CorrectionApproved = "correction-approved";
    public const string CorrectionReturned = "correction-returned";
    public const string AuditAcknowledged = "audit-acknowledged";
    public const string AlertAcknowledged = "alert-acknowledged";
    public const string AlertSilenced = "alert-silenced";
    public const string AlertChannelTried = "alert-channel-tried";
#pragma warning restore CS1591

    /// <summary>These.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn,
        SignInRefused,
        SignInLocked,
        SignedOut,
        AccountAdded,
        AccountGranted,
        AccountDisabled,
        AccountEnabled,
        AccountInvited,
        PasswordSet,
        SessionsEnded,
        AuditExported,
        JournalExported,
        Reminded,
        NamesViewed,
        NamesExported,
        DossierExplained,
        DossierApologised,
        ExplanationReviewed,
        OrgChanged,
        CalendarChanged,
        CorrectionProposed,
        CorrectionApproved,
        CorrectionReturned,
        AuditAcknowledged,
        AlertAcknowledged,
        AlertSilenced,
        AlertChannelTried,
    ];
}
