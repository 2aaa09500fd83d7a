using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Health;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Cluster;
using CchcLive.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Alerts;

/// <summary>Alerts of an area with real grains: raised and told once, over restarts and between two silos, and never dead after a failure.</summary>
public sealed class AlertGrainTests
{
    private static readonly AlertSettings NoMornings = new() { HasMornings = false };
    private static readonly AlertKey Key = new("qua-han", Justice);

    [Fact]
    public async Task WhatTurnsLate_IsRaisedAndToldOnce_KeptOverARestart_AndClearedWhenItIsDone()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late], hook);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        await world.HearsAsync(hook, 1);
        await world.LookAsync();
        Assert.Equal((AlertLineKind.Raised, Justice, 2m), hook.Heard[0].Lines.Select(line => (line.Kind, line.Place, line.Value)).Single());

        await world.CrashAsync();
        await world.LookAsync();
        Assert.Single(hook.Heard);
        Assert.Equal([Key], (await world.BookAsync()).Open.Keys);
        Assert.Equal(2, (await world.Desk().ReadAsync(Shipped.District)).ValueOf(Key));

        await world.SendAllAsync([Completed("H-1", "2025-03-12 10:00"), Completed("H-2", "2025-03-12 10:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 0);
        await world.HearsAsync(hook, 2);
        await world.LookAsync();
        Assert.Equal([AlertLineKind.Raised, AlertLineKind.Cleared], hook.Heard.Select(message => message.Lines.Single().Kind));
        var book = await world.BookAsync();
        Assert.Empty(book.Open);
        Assert.Empty(book.Outbox);
        Assert.Equal(ClearCause.Better, Assert.Single(book.Closed).Why);
    }

    [Fact]
    public async Task WhatEndsOnAFridayEvening_IsToldOnMonday()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-14 10:00", NoMornings, [AlertWorld.Late], hook);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        await world.HearsAsync(hook, 1);
        await world.LookAsync();

        world.JumpTo("2025-03-14 17:10");
        await world.SendAllAsync([Completed("H-1", "2025-03-14 17:10"), Completed("H-2", "2025-03-14 17:10")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 0);
        await world.LookAsync();
        Assert.Empty((await world.BookAsync()).Open);
        Assert.Single(hook.Heard);

        world.JumpTo("2025-03-17 08:00");
        await world.HearsAsync(hook, 2);
        Assert.Equal(AlertLineKind.Cleared, Assert.Single(hook.Heard[1].Lines).Kind);
    }

    [Fact]
    public async Task WhatSomebodyAcknowledges_IsShownWithWhoAndWhy_AndASilenceHoldsBackTheRest()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late], hook);
        Assert.Equal(AlertOutcome.Done, await world.Desk().SilenceAsync(Shipped.District, null, Justice, At("2025-03-12 12:00"), "bảo trì", AlertWorld.Lan));
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        await world.LookAsync();
        Assert.True((await world.BookAsync()).Open.ContainsKey(Key));
        Assert.Empty(hook.Heard);
        Assert.Equal(1, await world.Desk().CountAsync(Shipped.District));

        Assert.Equal(AlertOutcome.NotOpen, await world.Desk().AcknowledgeAsync(Shipped.District, new AlertKey("qua-han", Land), "x", AlertWorld.Lan));
        Assert.Equal(AlertOutcome.Done, await world.Desk().AcknowledgeAsync(Shipped.District, Key, "đã giao đồng chí Minh", AlertWorld.Lan));
        Assert.Equal(("lan", "đã giao đồng chí Minh", 2m), (await world.BookAsync()).Open[Key].Acknowledged is { } seen ? (seen.By, seen.Reason, seen.Value) : default);
        Assert.Equal(0, await world.Desk().CountAsync(Shipped.District));
        world.JumpTo("2025-03-12 13:30");
        await world.LookAsync();
        Assert.Empty(hook.Heard);
    }

    [Fact]
    public async Task AChannelThatFails_HoldsUpNoOther_IsTold_AndWorksAgainByItself()
    {
        var (hook, mail) = (new HeardChannel("truc-ban") { Fails = true }, new HeardChannel("thu", AlertChannel.Mail));
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late with { Channels = [AlertChannel.Webhook, AlertChannel.Mail] }], hook, mail);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        await world.HearsAsync(mail, 1);
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return hook.Tries >= 3 && (await world.BookAsync()).Outbox is [{ Fault: not null }];
            },
            () => $"The channel was tried {hook.Tries} times.");
        var note = Assert.Single(await ReasonOf(world).LookAsync(default));
        Assert.Equal("alert-channel:truc-ban", note.Id);
        Assert.Contains("máy nhận không trả lời", note.Words, StringComparison.Ordinal);

        hook.Fails = false;
        await world.HearsAsync(hook, 1);
        await world.LookAsync();
        Assert.Equal((1, 1), (hook.Heard.Count, mail.Heard.Count));
        Assert.Empty(await ReasonOf(world).LookAsync(default));
    }

    [Fact]
    public async Task WhatIsRefusedForGood_IsGivenUpAtOnce_AndTheNextIsSent()
    {
        var hook = new HeardChannel("truc-ban") { Refuses = message => message.Id.EndsWith("/1/truc-ban", StringComparison.Ordinal) };
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late with { On = 1, Grouping = AlertGrouping.Place }], hook);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Land, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.HearsAsync(hook, 1);
        await world.LookAsync();
        Assert.Equal(2, hook.Tries);
        Assert.EndsWith("/2/truc-ban", Assert.Single(hook.Heard).Id, StringComparison.Ordinal);
        Assert.Empty((await world.BookAsync()).Outbox);
        Assert.Empty(await ReasonOf(world).LookAsync(default)); // it takes others
    }

    [Fact]
    public async Task AChannelThatRefusesForGood_IsTold_UntilItTakesOne()
    {
        var hook = new HeardChannel("truc-ban") { Refuses = _ => true };
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late with { On = 1 }], hook);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00")]);
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return (await world.BookAsync()).Refused.Count > 0;
            },
            () => $"Nothing was given up; the channel was tried {hook.Tries} times.");
        var note = Assert.Single(await ReasonOf(world).LookAsync(default));
        Assert.Equal("alert-channel:truc-ban", note.Id);
        Assert.Contains("máy nhận trả lời 413", note.Words, StringComparison.Ordinal);

        hook.Refuses = _ => false;
        await world.SendAllAsync([Received("H-2", Land, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.HearsAsync(hook, 1);
        await world.LookAsync();
        Assert.Empty(await ReasonOf(world).LookAsync(default));
    }

    [Fact]
    public async Task ALookThatFails_IsNotTheLast_AndIsToldIfItGoesOn()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-12 10:00", NoMornings, [AlertWorld.Late], hook);
        await world.LookAsync();
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00")]);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        var fault = (string?)null;
        world.Store.Commits = Failing.BeforeCommit;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return (fault = (await world.Grains.Alerts(Shipped.District).Look()).Fault) is not null && (await ReasonOf(world).LookAsync(default)).Any(note => note.Id == "alerts-stopped:" + Shipped.District);
            },
            () => $"Nobody says that nobody looks: {fault}");
        Assert.Empty(hook.Heard);
        world.Store.Commits = Failing.Never;
        await world.HearsAsync(hook, 1);
        Assert.DoesNotContain(await ReasonOf(world).LookAsync(default), note => note.Id.StartsWith("alerts-stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfTwoSilos_OneTells()
    {
        var hook = new HeardChannel("truc-ban");
        await using var hosts = await TwoHosts.StartAsync(services => AlertWorld.Add(services, NoMornings, hook));
        await AlertWorld.PutAsync(hosts.One.GetRequiredService<CatalogueRegistry>(), [AlertWorld.Late]);
        await hosts.Other.GetRequiredService<CatalogueRegistry>().CatchUpAsync();
        await TwoHosts.SendAsync(hosts.One, Received("H-1", Justice, "2025-03-03 09:00", "2025-03-10 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-11 17:00"));
        var grains = new[] { hosts.One, hosts.Other }.Select(host => host.GetRequiredService<IGrainFactory>().Alerts(Shipped.District)).ToArray();
        foreach (var grain in grains) await grain.Wake();
        await Wait.UntilAsync(
            async () =>
            {
                foreach (var clock in hosts.Clocks) clock.Advance(TimeSpan.FromSeconds(10));
                return hook.Heard.Count > 0 && (await grains[0].Look()).LookedAt > 0 && (await grains[1].Look()).LookedAt > 0;
            },
            () => "Nobody was told.");
        Assert.Single(hook.Heard);
        foreach (var host in new[] { hosts.One, hosts.Other })
            Assert.Single((await host.GetRequiredService<AlertDesk>().ReadAsync(Shipped.District)).Book.Open);
    }

    private static AlertReason ReasonOf(World world) => new AlertReason(world.Grains, world.Service<AlertJournal>(), world.Registry, NoMornings, world.Wall);
}
