
namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>Something that names a unit, and goes on naming it whatever happens to the unit.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where it is changed.</param>
public sealed record OrgMention(string Kind, string Name, string Url);
