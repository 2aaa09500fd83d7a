namespace CchcLive.Dashboard.Public;

/// <summary>An area that publishes.</summary>
/// <param name="Id">Its id, which its addresses carry.</param>
/// <param name="Name">What it is called.</param>
public sealed record PublicArea(string Id, string Name);
