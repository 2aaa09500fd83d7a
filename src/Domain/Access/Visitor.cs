using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Access;

/// <summary>Somebody who asks for something, and all that decides whether he may. Immutable; good for one request, or until it is renewed.</summary>
public sealed record Visitor
{
    /// <summary>Nobody knows who.</summary>
    public static Visitor Anonymous { get; } = new() { Kind = VisitorKind.Anonymous, Id = "" };

    /// <summary>Anybody on this machine while there is no account.</summary>
    public static Visitor Open { get; } = new() { Kind = VisitorKind.Open, Id = "open" };

    /// <summary>The command line on this machine.</summary>
    public static Visitor Local { get; } = new() { Kind = VisitorKind.Local, Id = "local" };

    /// <summary>As what he comes.</summary>
    public required VisitorKind Kind { get; init; }

    /// <summary>The account's name, or the key's id; what the audit calls him.</summary>
    public required string Id { get; init; }

    /// <summary>What people call him; the id if nothing else is known.</summary>
    public string DisplayName { get => field ?? Id; init; }

    /// <summary>The roles of an account.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>The area that a screen is bound to, or the units that an ingest key is bound to; a key without any speaks for all units.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The source that an ingest key speaks for.</summary>
    public string? Source { get; init; }

    /// <summary>The stamp under which the session began; when the account has another one, the session is over.</summary>
    public string? Stamp { get; init; }

    /// <summary>The session; null for those without one.</summary>
    public string? Session { get; init; }

    /// <summary>When the session is over by itself; null if it is not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The organisation in which places lie.</summary>
    public OrgChart Org { get; init; } = OrgChart.Empty;

    /// <summary>True if it may be done.</summary>
    /// <param name="permission">What.</param>
    /// <param name="place">Where: an area or a unit; null for the whole data. Does not matter where the permission has no place.</param>
    /// <param name="today">The day.</param>
    public bool Can(Permission permission, string? place, DateOnly today) => AccessRules.Can(this, permission, place, today);

    /// <summary>True of an ingest key for a unit that it is bound to, or that is under one it is bound to; for every unit if it is bound to none.</summary>
    public bool SpeaksFor(string unit, DateOnly today) =>
        Kind == VisitorKind.IngestKey && (Places.Count == 0 || Places.Any(held => Access.Places.Reach(Org, held, unit, today)));

    /// <summary>True if it may be done somewhere.</summary>
    public bool CanSomewhere(Permission permission, DateOnly today) => AccessRules.CanSomewhere(this, permission, today);
}
