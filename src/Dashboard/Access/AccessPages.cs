using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>The pages of signing in, of one's own account, and of what is managed.</summary>
internal static class AccessPages
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        SignInPages.Map(pages);
        SetUpPages.Map(pages);
        OwnAccountPages.Map(pages);
        AdminPages.Map(pages);
        AccountPages.Map(pages);
        AuditPages.Map(pages);
    }
}
