using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Stands where the gate stands in the program, and lets everybody do everything.</summary>
internal static class OpenDoor
{
    public static IApplicationBuilder LetEverybodyIn(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.SetVisitor(Visitor.Open, DateOnly.MinValue);
        return next(http);
    });
}
