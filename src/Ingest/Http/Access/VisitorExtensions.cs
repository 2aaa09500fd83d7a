using CchcLive.Domain.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Who asks, and what he may do: for all who serve a request. Set once, by the gate.</summary>
public static class VisitorExtensions
{
    private static readonly object Key = new();

    /// <summary>Who asks; anonymous where no gate has let him in.</summary>
    public static Visitor Visitor(this HttpContext http) => Known(http).Visitor;

    /// <summary>True if whoever asks may do something at a place.</summary>
    /// <param name="http">The request.</param>
    /// <param name="permission">What.</param>
    /// <param name="place">An area or a unit; null for the whole data, or if the permission has no place.</param>
    public static bool Can(this HttpContext http, Permission permission, string? place = null) => Known(http) is var (visitor, today) && visitor.Can(permission, place, today);

    /// <summary>True if whoever asks may do something at some place.</summary>
    public static bool CanSomewhere(this HttpContext http, Permission permission) => Known(http) is var (visitor, today) && visitor.CanSomewhere(permission, today);

    /// <summary>True if the ingest key that asks may speak for a unit.</summary>
    public static bool SpeaksFor(this HttpContext http, string unit) => Known(http) is var (visitor, today) && visitor.SpeaksFor(unit, today);

    /// <summary>Says who asks, and by which day his grants are judged.</summary>
    public static void SetVisitor(this HttpContext http, Visitor visitor, DateOnly today) => http.Items[Key] = (visitor, today);

    private static (Visitor Visitor, DateOnly Today) Known(HttpContext http) =>
        http.Items.TryGetValue(Key, out var known) ? ((Visitor, DateOnly))known! : (Domain.Access.Visitor.Anonymous, DateOnly.MinValue);
}
