using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Stands where the gate stands in the program, and lets everybody do everything.</summary>
internal static class OpenDoor
{
    public static IServiceCollection AddOpenDoor(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services.AddSingleton<IVisitorRenewal>(new Nobody());
    }

    public static IApplicationBuilder LetEverybodyIn(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.SetVisitor(Visitor.Open, DateOnly.MinValue);
        return next(http);
    });

    /// <summary>Visitors who stay as they came.</summary>
    private sealed class Nobody : IVisitorRenewal
    {
        public event EventHandler? Changed { add { } remove { } }

        public DateOnly Today => DateOnly.MinValue;

        public Visitor? Renewed(Visitor visitor) => visitor;
    }
}
