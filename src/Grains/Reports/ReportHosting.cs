using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Reports.Composers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reports;

/// <summary>Adds what makes and issues reports.</summary>
internal static class ReportHosting
{
    /// <summary>Adds it. Without <see cref="ReportSchedules"/> among the services nothing is issued by itself.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton(ReportSchedules.None);
        services.AddSingleton<ReportKinds>().AddSingleton<ReportJournal>().AddSingleton<ReportMaker>().AddSingleton<ReportFaults>().AddSingleton<DueReports>().AddSingleton<ReportRound>();
        services.AddSingleton(provider => new ReportDesk(
            provider.GetRequiredService<ReportKinds>(), provider.GetRequiredService<ReportJournal>(), provider.GetRequiredService<ReportMaker>(), provider.GetRequiredService<ReportSchedules>(), provider.GetRequiredService<DueReports>(), provider.GetRequiredService<ReportFaults>(),
            provider.GetRequiredService<OrgRegistry>(), provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ReportDesk>>()));
        services.AddSingleton<IReportComposer, Form06Composer>();
        services.AddSingleton<IReportComposer, ChannelComposer>();
        services.AddSingleton<DataQuality>().AddSingleton<IReportComposer, WeeklyBriefComposer>().AddSingleton<IReportComposer, MonthlyPackComposer>();
        return services;
    }
}
