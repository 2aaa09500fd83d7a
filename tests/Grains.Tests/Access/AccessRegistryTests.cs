using System.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;

namespace CchcLive.Grains.Tests.Access;

public sealed class AccessRegistryTests
{
    [Fact]
    public async Task WhatOneProcessAdds_TheOtherHearsOf_AndDecidesOver()
    {
        await using var world = await AccessWorld.OpenAsync();
        var (one, two) = (await world.StartAsync(), await world.StartAsync());
        await one.AddAsync("lan");
        Assert.True(two.Registry.Current.IsOpen); // it has not heard yet
        var refused = await Assert.ThrowsAsync<AccessException>(() => two.AddAsync("lan"));
        Assert.Equal("account-exists", refused.Rule);
        await two.AddAsync("minh", Role.Leader);
        var heard = 0;
        one.Registry.Changed += (_, _) => heard++;
        await one.Registry.CatchUpAsync();
        Assert.Equal(["lan", "minh"], one.Registry.Current.Accounts.Select(account => account.Name));
        Assert.Equal(1, heard);
    }

    [Theory]
    [InlineData(Failing.BeforeCommit, false)]
    [InlineData(Failing.AfterCommit, true)]
    public async Task AnUnknownOutcome_IsReadBeforeTheNextChange(object failing, bool wasStored)
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        await process.AddAsync("lan");
        world.Store.Commits = (Failing)failing;
        await Assert.ThrowsAnyAsync<JournalException>(() => process.AddAsync("minh", Role.Leader));
        world.Store.Commits = Failing.Never;
        await process.AddAsync("hoa", Role.Leader);
        Assert.Equal(wasStored, process.Registry.Current.Account("minh") is not null);
        Assert.Equal(wasStored, (await world.StartAsync()).Registry.Current.Account("minh") is not null);
    }

    [Fact]
    public async Task ASecret_OpensOnlyWhatItIsFor_UntilItEndsOrIsRevoked()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        var now = world.Clock.GetUtcNow();
        var issued = await process.Registry.IssueAsync((id, hash) => new Secret
        {
            Id = id, Kind = SecretKind.Kiosk, Name = "Phòng họp", Hash = hash, Places = ["quan-a"], From = now, Until = now.AddHours(1), By = "tester",
        });
        Assert.DoesNotContain(issued.Text, Encoding.UTF8.GetString(new AccessEntry("x") { Secrets = [issued.Secret] }.ToJson()), StringComparison.Ordinal);
        Assert.Equal("Phòng họp", process.Registry.Find(SecretKind.Kiosk, issued.Text)?.Name);
        Assert.Null(process.Registry.Find(SecretKind.IngestKey, issued.Text));
        var visitor = process.Registry.VisitorOf(issued.Secret);
        Assert.NotNull(process.Registry.Renewed(visitor));
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(process.Registry.Find(SecretKind.Kiosk, issued.Text));
        Assert.Null(process.Registry.Renewed(visitor));
    }

    [Fact]
    public async Task ARevokedSecret_OpensNothing_AtOnce()
    {
        await using var world = await AccessWorld.OpenAsync();
        var process = await world.StartAsync();
        var issued = await process.Registry.IssueAsync((id, hash) => new Secret { Id = id, Kind = SecretKind.IngestKey, Name = "k", Hash = hash, From = world.Clock.GetUtcNow(), By = "tester" });
        await process.Registry.RevokeAsync(issued.Secret.Id, "tester");
        Assert.Null(process.Registry.Find(SecretKind.IngestKey, issued.Text));
        Assert.Null((await world.StartAsync()).Registry.Find(SecretKind.IngestKey, issued.Text));
    }

    [Fact]
    public void AnEntry_IsWrittenAsEver_AndAnOldOneIsRead()
    {
        const string pinned = """
            {"by":"local","accounts":[{"name":"lan","displayName":"Lan","passwordHash":"AQ==","grants":[{"role":"leader","place":"quan-a","from":"2026-01-01","until":"2026-12-31"}],"isDisabled":false,"stamp":"s"}],"secrets":[{"id":"1","kind":"invitation","name":"lan","hash":"ab","places":[],"account":"lan","from":"2026-01-01T00:00:00+00:00","until":"2026-01-02T00:00:00+00:00","by":"local"}]}
            """;
        var entry = AccessEntry.Parse(Encoding.UTF8.GetBytes(pinned));
        var account = Assert.Single(entry.Accounts);
        Assert.Equal(("lan", "AQ==", new Grant(Role.Leader, "quan-a", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))), (account.Name, account.PasswordHash, account.Grants.Single()));
        Assert.Equal((SecretKind.Invitation, "lan"), (entry.Secrets.Single().Kind, entry.Secrets.Single().Account));
        Assert.Equal(pinned, Encoding.UTF8.GetString(entry.ToJson()));
        Assert.Throws<FormatException>(() => AccessEntry.Parse("{\"accounts\":7}"u8));
    }
}
