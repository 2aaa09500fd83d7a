using CchcLive.Grains.Alerts;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Alerting.Mail;
using CchcLive.Ingest.Alerting.Settings;
using CchcLive.Ingest.Alerting.Webhooks;
using CchcLive.Ingest.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Alerting;

/// <summary>Adds what a channels file names to the program.</summary>
public static class AlertChannelHosting
{
    /// <summary>Adds the channels.</summary>
    public static IServiceCollection AddAlertChannels(this IServiceCollection services, AlertChannels channels)
    {
        foreach (var webhook in channels.Webhooks)
            services.AddSingleton<IAlertChannel>(provider => new WebhookChannel(webhook, provider.GetRequiredService<DataKind>(), provider.GetRequiredService<TimeProvider>()));
        foreach (var mail in channels.Mails)
        {
            services.AddSingleton<IAlertChannel>(provider => new MailChannel(
                mail, provider.GetRequiredService<DataKind>(), provider.GetRequiredService<OrgRegistry>(), provider.GetRequiredService<ILogger<MailChannel>>()));
        }

        return services;
    }
}
