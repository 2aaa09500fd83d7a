namespace CchcLive.Domain.Access;

/// <summary>Who may do one thing.</summary>
/// <param name="Permission">The thing.</param>
/// <param name="HasPlace">True if it is done somewhere: a grant then reaches its own place and what is under it. False: any place of a grant will do.</param>
/// <param name="Roles">The roles that may.</param>
/// <param name="Kinds">The kinds of visitors that may without a role. Open and local ones may do everything.</param>
public sealed record AccessRule(Permission Permission, bool HasPlace, IReadOnlyList<Role> Roles, IReadOnlyList<VisitorKind> Kinds);
