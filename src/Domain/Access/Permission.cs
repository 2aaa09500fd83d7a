namespace CchcLive.Domain.Access;

/// <summary>Every thing that one may do. Who may, is said in <see cref="AccessRules"/> alone.</summary>
public enum Permission
{
    /// <summary>What everybody on the network may have: the log-in form, the client's files, whether the program lives.</summary>
    Public,

    /// <summary>To be inside: the list of the areas one may see, one's own choices.</summary>
    Enter,

    /// <summary>To open a connection to the hub; which boards it may watch is asked of each.</summary>
    Connect,

    /// <summary>One's own password and sessions.</summary>
    OwnAccount,

    /// <summary>An area's live board as a screen in a room shows it: its wall, its map, its audience at the hub.</summary>
    Watch,

    /// <summary>Figures of an area or a unit: boards, periods, closes.</summary>
    ReadBoards,

    /// <summary>Lists of dossiers, and one dossier with what happened to it.</summary>
    ReadDossier,

    /// <summary>Which officer had a dossier (D§7.2).</summary>
    ReadNames,

    /// <summary>To remind a unit of what is late.</summary>
    Remind,

    /// <summary>To explain why a unit's dossier is late, and to apologise for it.</summary>
    Explain,

    /// <summary>To decide whether an explanation is justified.</summary>
    ReviewExplanation,

    /// <summary>To declare what a unit really has, as counted by hand, and to explain why the program differs.</summary>
    DeclareCounts,

    /// <summary>To accept or return the explanation of a difference between the program and what was counted.</summary>
    ReviewDifferences,

    /// <summary>The list of suspicious cleaning, the corrections that wait for an approver, and what was decided about them.</summary>
    ReadIntegrity,

    /// <summary>To propose that what an event says be corrected, with a reason.</summary>
    ProposeCorrection,

    /// <summary>To approve a proposed correction, or give it back: never one's own.</summary>
    ApproveCorrection,

    /// <summary>To prepare an area's monthly publication: draft, submit, publish what was approved, amend, withdraw.</summary>
    PreparePublication,

    /// <summary>To approve it, or give it back: never one's own.</summary>
    ApprovePublication,

    /// <summary>To issue an area's reports: what was issued never changes.</summary>
    IssueReport,

    /// <summary>To acknowledge an area's alerts, or silence them for a while.</summary>
    HandleAlerts,

    /// <summary>To try the channels by which alerts are told.</summary>
    ManageAlerts,

    /// <summary>Which feeds live, and what they declared.</summary>
    ReadSources,

    /// <summary>To send events, heartbeats and totals.</summary>
    SendEvents,

    /// <summary>To read what is in quarantine, as it came, and to correct and resend it.</summary>
    CorrectQuarantine,

    /// <summary>To see what can be managed.</summary>
    Administer,

    /// <summary>To declare sources for others.</summary>
    ManageSources,

    /// <summary>The org chart.</summary>
    ManageOrg,

    /// <summary>The working calendars.</summary>
    ManageCalendars,

    /// <summary>The catalogues: causes, phrases, sensitive procedures, targets, officers, rules of publication.</summary>
    ManageCatalogues,

    /// <summary>Accounts and their grants.</summary>
    ManageAccounts,

    /// <summary>Ingest keys.</summary>
    ManageKeys,

    /// <summary>The screens and their tokens.</summary>
    ManageScreens,

    /// <summary>The audit log and its export.</summary>
    ReadAudit,

    /// <summary>What the program runs on and what it holds; that it lives is public.</summary>
    ReadHealthDetail,

    /// <summary>Measurements of the program.</summary>
    ReadMetrics,

    /// <summary>To recount, to verify, and to see which address needs which permission.</summary>
    Operate,

    /// <summary>The journal as it is, with all that was ever sent: only from the machine itself.</summary>
    ExportJournal,
}
