using static CchcLive.Domain.Access.Permission;
using static CchcLive.Domain.Access.Role;

namespace CchcLive.Domain.Access;

/// <summary>
/// The one table of who may do what (D§7.2). Officers' names: to those who govern or prepare, within their place; never to a screen, never to the
/// machine's operator. A screen has the wall and the map of its area and nothing else.
/// </summary>
public static class AccessRules
{
    private static readonly Role[] Readers = [Leader, Unit, Publisher, Approver];
    private static readonly Role[] Everybody = [.. Readers, Admin];
    private static readonly Role[] Admins = [Admin];

    /// <summary>The table, by permission.</summary>
    public static IReadOnlyList<AccessRule> All { get; } =
    [
        Anywhere(Public, [], VisitorKind.Anonymous, VisitorKind.Account, VisitorKind.IngestKey, VisitorKind.Kiosk),
        Anywhere(Enter, [], VisitorKind.Account),
        Anywhere(Connect, [], VisitorKind.Account, VisitorKind.Kiosk),
        Anywhere(OwnAccount, [], VisitorKind.Account),
        Within(Watch, Everybody, VisitorKind.Kiosk),
        Within(ReadBoards, Everybody),
        Within(ReadDossier, Everybody),
        Within(ReadNames, Readers),
        Within(Remind, [Leader]),
        Within(Explain, [Unit]),
        Within(ReviewExplanation, [Leader, Approver]),
        Within(DeclareCounts, [Unit]),
        Within(ReviewDifferences, [Leader, Publisher, Approver]),
        Within(ReadIntegrity, [Leader, Approver]),
        Within(ProposeCorrection, [Unit, Publisher]),
        Within(ApproveCorrection, [Approver]),
        Within(PreparePublication, [Publisher]),
        Within(ApprovePublication, [Approver]),
        Within(IssueReport, [Leader, Publisher]),
        Within(HandleAlerts, [Leader, Unit]),
        Anywhere(ManageAlerts, Admins),
        Anywhere(ReadSources, [Leader, Publisher, Approver, Admin]),
        Anywhere(SendEvents, [], VisitorKind.IngestKey),
        Anywhere(CorrectQuarantine, Admins),
        Anywhere(Administer, Admins),
        Anywhere(ManageSources, Admins),
        Anywhere(ManageOrg, Admins),
        Anywhere(ManageCalendars, Admins),
        Anywhere(ManageCatalogues, Admins),
        Anywhere(ManageAccounts, Admins),
        Anywhere(ManageKeys, Admins),
        Anywhere(ManageScreens, Admins),
        Anywhere(ReadAudit, Admins),
        Anywhere(ReadHealthDetail, Admins),
        Anywhere(ReadMetrics, Admins),
        Anywhere(Operate, Admins),
        Anywhere(ExportJournal, []),
    ];

    private static readonly Dictionary<Permission, AccessRule> Table = All.ToDictionary(rule => rule.Permission);

    /// <summary>The row of a permission.</summary>
    public static AccessRule Of(Permission permission) => Table[permission];

    /// <summary>True if a visitor may do something at a place on a day.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="permission">What.</param>
    /// <param name="place">Where; null for the whole data.</param>
    /// <param name="today">When.</param>
    public static bool Can(Visitor visitor, Permission permission, string? place, DateOnly today)
    {
        var rule = Table[permission];
        if (!rule.HasPlace) return CanSomewhere(visitor, permission, today);
        if (IsUnbound(visitor)) return true;
        if (rule.Kinds.Contains(visitor.Kind) && visitor.Places.Any(held => Places.Reach(visitor.Org, held, place, today))) return true;
        return visitor.Grants.Any(grant => grant.HoldsOn(today) && rule.Roles.Contains(grant.Role) && Places.Reach(visitor.Org, grant.Place, place, today));
    }

    /// <summary>True if a visitor may do something at some place on a day.</summary>
    public static bool CanSomewhere(Visitor visitor, Permission permission, DateOnly today)
    {
        var rule = Table[permission];
        return IsUnbound(visitor) || rule.Kinds.Contains(visitor.Kind) || visitor.Grants.Any(grant => grant.HoldsOn(today) && rule.Roles.Contains(grant.Role));
    }

    private static bool IsUnbound(Visitor visitor) => visitor.Kind is VisitorKind.Open or VisitorKind.Local;

    private static AccessRule Anywhere(Permission permission, Role[] roles, params VisitorKind[] kinds) => new(permission, HasPlace: false, roles, kinds);

    private static AccessRule Within(Permission permission, Role[] roles, params VisitorKind[] kinds) => new(permission, HasPlace: true, roles, kinds);
}
