using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Grains.Tests.Alerts;

/// <summary>A world whose alerts are looked after.</summary>
internal static class AlertWorld
{
    public static readonly Doer Lan = new("lan", null);

    /// <summary>Two late dossiers raise it, none clears it; at once, by webhook.</summary>
    public static readonly AlertRule Late = new()
    {
        Id = "qua-han", Name = "Nhiều hồ sơ quá hạn", Measure = AlertMeasure.OpenLate, On = 2, Off = 0, Severity = AlertSeverity.Warning, Channels = [AlertChannel.Webhook],
    };

    public static async Task<World> StartAsync(string now, AlertSettings settings, AlertRule[] rules, params HeardChannel[] channels)
    {
        var world = await World.StartAsync(
            now, new GrainSettings { Shards = 2, SilentAfter = TimeSpan.FromHours(8), Projection = new ProjectionSettings { IsOn = false } }, add: services => Add(services, settings, channels));
        await PutAsync(world.Service<CatalogueRegistry>(), rules);
        await world.Grains.Alerts(Shipped.District).Wake(); // the start knew of no area yet
        return world;
    }

    public static void Add(IServiceCollection services, AlertSettings settings, params HeardChannel[] channels)
    {
        services.AddSingleton(settings);
        foreach (var channel in channels) services.AddSingleton<IAlertChannel>(channel);
    }

    public static async Task PutAsync(CatalogueRegistry registry, AlertRule[] rules)
    {
        if (rules.Length > 0) await registry.ChangeAsync(CatalogueChange.Of(rules), new CatalogueNote("CV 1", "lan", "Thử"), registry.Position, Lan);
    }

    public static AlertDesk Desk(this World world) => world.Service<AlertDesk>();

    public static async Task<AlertBook> BookAsync(this World world) => (await world.Desk().ReadAsync(Shipped.District)).Book;

    /// <summary>Lets time pass until the figures have been looked at twice more: the second look saw all that was there before the first.</summary>
    public static async Task LookAsync(this World world)
    {
        for (var look = 0; look < 2; look++)
        {
            var before = (await world.Grains.Alerts(Shipped.District).Look()).LookedAt;
            await Wait.UntilAsync(
                async () =>
                {
                    world.Clock.Advance(TimeSpan.FromSeconds(10));
                    return (await world.Grains.Alerts(Shipped.District).Look()).LookedAt > before;
                },
                () => "Nobody looks.");
        }
    }

    /// <summary>Lets time pass until a channel has heard so many messages.</summary>
    public static Task HearsAsync(this World world, HeardChannel channel, int messages) => Wait.UntilAsync(
        () =>
        {
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(channel.Heard.Count >= messages);
        },
        () => $"Channel {channel.Door.Name} heard {channel.Heard.Count} messages, not {messages}.");
}
